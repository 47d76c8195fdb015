package social.lanyard.outbox;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sends letters. Called by deliveries only, never from the middle of a request. */
@ApplicationScoped
public class Mails {
    private final ReactiveMailer mailer;
    private final String origin;

    Mails(ReactiveMailer mailer, @ConfigProperty(name = "lanyard.origin") String origin) {
        this.mailer = mailer;
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
        return Layout.mail(letter, origin)
                .createUni()
                .chain(html -> mailer.send(new Mail()
                        .addTo(address)
                        .setSubject(letter.subject().replaceAll("\\p{Cntrl}+", " "))
                        .setText(LetterText.of(letter, origin))
                        .setHtml(html)
                        .addHeader(
                                "Message-ID",
                                "<" + id + "@" + URI.create(origin).getHost() + ">")
                        .addHeader("Auto-Submitted", "auto-generated")));
    }
}
