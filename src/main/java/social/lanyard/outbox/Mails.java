package social.lanyard.outbox;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.ext.mail.MailMessage;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sends letters. Called by deliveries only, never from the middle of a request. */
@ApplicationScoped
public class Mails {
    private final MailServer server;
    private final String origin;

    Mails(MailServer server, @ConfigProperty(name = "lanyard.origin") String origin) {
        this.server = server;
        this.origin = origin;
    }

    @CheckedTemplate(basePath = "outbox")
    static class Layout {
        private Layout() {}

        static native TemplateInstance mail(Letter letter, String origin);
    }

    /**
     * Sends one letter.
     *
     * @param id of the delivery: a mail that went out twice carries the same Message-ID
     * @param address opened just now and kept nowhere
     */
    public Uni<Void> send(long id, String address, Letter letter) {
        return send(id, address, letter, MultiMap.caseInsensitiveMultiMap());
    }

    /**
     * Sends one letter that can be stopped in one press, as RFC 8058 says.
     *
     * @param stop the path on this site that stops when it is posted to, by whoever holds it
     */
    public Uni<Void> sendStoppable(long id, String address, Letter letter, String stop) {
        return send(
                id,
                address,
                letter,
                MultiMap.caseInsensitiveMultiMap()
                        .add("List-Unsubscribe", "<" + origin + stop + ">")
                        .add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
    }

    private Uni<Void> send(long id, String address, Letter letter, MultiMap headers) {
        headers.add("Message-ID", "<" + id + "@" + URI.create(origin).getHost() + ">")
                .add("Auto-Submitted", "auto-generated");
        return Layout.mail(letter, origin)
                .createUni()
                .chain(html -> server.take(new MailMessage()
                        .setTo(address)
                        .setSubject(letter.subject().replaceAll("\\p{Cntrl}+", " "))
                        .setText(LetterText.of(letter, origin))
                        .setHtml(html)
                        .setHeaders(headers)));
    }
}
