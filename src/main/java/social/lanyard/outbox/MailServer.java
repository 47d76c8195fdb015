package social.lanyard.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.StartTLSOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.ext.mail.MailClient;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The mail server, by the settings of Quarkus' mailer. The mailer itself has no limit on how long a connection may be
 * silent: ten that hang would be all it has, for ever. Here a silent connection is given up when its delivery is.
 */
@ApplicationScoped
class MailServer {
    private final MailClient client;
    private final String from;

    MailServer(
            Vertx vertx,
            OutboxConfig config,
            @ConfigProperty(name = "quarkus.mailer.from") String from,
            @ConfigProperty(name = "quarkus.mailer.host", defaultValue = "localhost") String host,
            @ConfigProperty(name = "quarkus.mailer.port") Optional<Integer> port,
            @ConfigProperty(name = "quarkus.mailer.tls", defaultValue = "false") boolean tls,
            @ConfigProperty(name = "quarkus.mailer.start-tls", defaultValue = "OPTIONAL") String startTls,
            @ConfigProperty(name = "quarkus.mailer.username") Optional<String> username,
            @ConfigProperty(name = "quarkus.mailer.password") Optional<String> password) {
        MailConfig settings = new MailConfig(
                        host, port.orElse(tls ? 465 : 587), StartTLSOptions.valueOf(startTls), null)
                .setSsl(tls)
                .setHostnameVerificationAlgorithm("HTTPS")
                .setMaxPoolSize(config.atOnce())
                .setIdleTimeout(Math.toIntExact(config.patience().toMillis()))
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setConnectTimeout(Math.toIntExact(config.patience().toMillis()));
        username.ifPresent(settings::setUsername);
        password.ifPresent(settings::setPassword);
        this.client = MailClient.create(vertx, settings);
        this.from = from;
    }

    /** Done when the server has taken it. */
    Uni<Void> take(MailMessage mail) {
        return client.sendMail(mail.setFrom(from)).replaceWithVoid();
    }

    @PreDestroy
    void close() {
        client.closeAndForget();
    }
}
