package social.lanyard.local;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A mail as a person reads it. {@code text} and {@code html} are empty where the mail has no such part. */
public record ReceivedMail(String file, String from, List<String> to, String subject, String text, String html) {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");

    /** Reads one .eml file. */
    static ReceivedMail read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MimeMessage message = new MimeMessage(null, in);
            return new ReceivedMail(
                    file.getFileName().toString(),
                    String.join(", ", addresses(message.getFrom())),
                    addresses(message.getAllRecipients()),
                    message.getSubject() == null ? "" : message.getSubject(),
                    find(message, "text/plain"),
                    find(message, "text/html"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        } catch (MessagingException e) {
            throw new IllegalStateException("Not a mail: " + file, e);
        }
    }

    /** The day and time in the file's name. */
    public String arrived() {
        return file.replaceFirst("(\\d{4})(\\d\\d)(\\d\\d)-(\\d\\d)(\\d\\d)(\\d\\d).*", "$1-$2-$3 $4:$5:$6");
    }

    /** The addresses that the plain text of the mail leads to. */
    public List<String> links() {
        return LINK.matcher(text).results().map(result -> result.group()).toList();
    }

    private static List<String> addresses(Address[] addresses) {
        return addresses == null
                ? List.of()
                : Stream.of(addresses)
                        .map(address -> address instanceof InternetAddress internet
                                ? internet.getAddress()
                                : address.toString())
                        .toList();
    }

    private static String find(Part part, String type) throws IOException, MessagingException {
        if (part.isMimeType(type)) {
            return part.getContent().toString();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                String found = find(inner, type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
