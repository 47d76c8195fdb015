package social.lanyard.organisation.bulk;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import social.lanyard.support.Refusal;

/**
 * The text of a file whose encoding nobody told us. Spreadsheets save CSV as UTF-8, as UTF-16 with a mark, or in the old
 * code page of Windows; what is none of these is refused with a sentence, never guessed at.
 *
 * @param encoding in which it was written, as a person would say it
 */
record FileText(String text, Encoding encoding) {
    static final int MOST_BYTES = 6 * 1024 * 1024;

    private static final String FIELD = "file";

    enum Encoding {
        UTF_8,
        UTF_16,
        WINDOWS
    }

    /** @throws Refusal with a sentence where this is no text that can be read for certain */
    static FileText of(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            throw new Refusal(FIELD, "This file is larger than 6 MB. Send at most 20,000 people at a time.");
        }
        if (bytes.length == 0) {
            throw new Refusal(FIELD, "This file is empty.");
        }
        refuseOtherKinds(bytes);
        FileText read = decode(bytes);
        if (read.text.indexOf('\0') >= 0) {
            throw new Refusal(FIELD, "This is not a text file. Open it in your spreadsheet and save it as CSV.");
        }
        if (read.text.isBlank()) {
            throw new Refusal(FIELD, "This file is empty.");
        }
        return read;
    }

    private static FileText decode(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return utf8(Arrays.copyOfRange(bytes, 3, bytes.length));
        }
        if (starts(bytes, 0xFF, 0xFE) || starts(bytes, 0xFE, 0xFF)) {
            return new FileText(strictly(StandardCharsets.UTF_16, bytes, "UTF-16"), Encoding.UTF_16);
        }
        try {
            return new FileText(decoded(StandardCharsets.UTF_8, bytes), Encoding.UTF_8);
        } catch (CharacterCodingException noUtf8) {
            return new FileText(strictly(Charset.forName("windows-1252"), bytes, "UTF-8"), Encoding.WINDOWS);
        }
    }

    private static FileText utf8(byte[] bytes) {
        return new FileText(strictly(StandardCharsets.UTF_8, bytes, "UTF-8"), Encoding.UTF_8);
    }

    private static String strictly(Charset charset, byte[] bytes, String name) {
        try {
            return decoded(charset, bytes);
        } catch (CharacterCodingException broken) {
            throw new Refusal(
                    FIELD,
                    "This file has characters that are not " + name
                            + ", so names could come out wrong. Save it again as “CSV UTF-8” and send that.");
        }
    }

    private static String decoded(Charset charset, byte[] bytes) throws CharacterCodingException {
        CharBuffer text = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes));
        return text.toString();
    }

    private static void refuseOtherKinds(byte[] bytes) {
        if (starts(bytes, 'P', 'K', 3, 4) || starts(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new Refusal(
                    FIELD, "This is a workbook or a zip file. Open it in your spreadsheet and save it as CSV.");
        }
        if (starts(bytes, '%', 'P', 'D', 'F')) {
            throw new Refusal(FIELD, "This is a PDF. Save the list as CSV in your staff system or spreadsheet.");
        }
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
