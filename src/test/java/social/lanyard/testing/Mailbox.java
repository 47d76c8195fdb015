package social.lanyard.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import social.lanyard.local.MailFolder;
import social.lanyard.local.ReceivedMail;

/** The mails that one person was sent, by the application and by Keycloak. */
public final class Mailbox {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final String address;

    private Mailbox(String address) {
        this.address = address;
    }

    public static Mailbox of(String address) {
        return new Mailbox(address);
    }

    /** What arrived so far, the oldest first. */
    public List<ReceivedMail> mails() {
        return new MailFolder(TestSurroundings.started().path("mail-folder"))
                .mails().stream().filter(mail -> mail.to().contains(address)).toList();
    }

    /** The newest mail whose subject has these words; waits for it, since mail is sent after the answer to the browser. */
    public ReceivedMail await(String wordsOfSubject) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            List<ReceivedMail> found = mails().stream()
                    .filter(mail -> mail.subject().contains(wordsOfSubject))
                    .toList();
            if (!found.isEmpty()) {
                return found.get(found.size() - 1);
            }
            pause();
        }
        throw new AssertionError("No mail to " + address + " about \"" + wordsOfSubject + "\" within "
                + PATIENCE.toSeconds() + " s; arrived: "
                + mails().stream().map(ReceivedMail::subject).toList());
    }

    /** A mail as it was received, with its headers. */
    public static String raw(ReceivedMail mail) {
        try {
            return Files.readString(
                    TestSurroundings.started().path("mail-folder").resolve(mail.file()), StandardCharsets.ISO_8859_1);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
