package social.lanyard.local;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Mails as files that any mail program opens, named by time of arrival and person. */
public final class MailFolder {

    private static final DateTimeFormatter ARRIVAL =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmssSSS").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final AtomicInteger arrived = new AtomicInteger();

    public MailFolder(Path folder) {
        this.folder = folder;
    }

    public Path path() {
        return folder;
    }

    /** All mails, the oldest first. */
    public List<ReceivedMail> mails() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .map(ReceivedMail::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + folder, e);
        }
    }

    void keep(MimeMessage message, String to) throws IOException, MessagingException {
        String name = "%s-%03d-%s"
                .formatted(
                        ARRIVAL.format(Clock.systemUTC().instant()),
                        arrived.incrementAndGet() % 1000,
                        to.replaceAll("[^A-Za-z0-9@.-]", "_"));
        Path unfinished = folder.resolve(name + ".part");
        try (OutputStream out = Files.newOutputStream(unfinished)) {
            message.writeTo(out);
        }
        Files.move(unfinished, folder.resolve(name + ".eml"), StandardCopyOption.ATOMIC_MOVE);
    }
}
