package social.lanyard.audit;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Checks one log and stops: {@code java -Dlanyard.audit.verify=audit -jar quarkus-run.jar}, as
 * src/main/docs/operations.md tells. The exit status is 0 when nothing was found.
 */
@ApplicationScoped
class VerifyByCommand {
    private static final Logger LOG = Logger.getLogger(VerifyByCommand.class);

    private final VerifyRecord verify;
    private final Optional<String> log;
    private final List<String> heads;
    private final Optional<Path> result;

    VerifyByCommand(
            VerifyRecord verify,
            @ConfigProperty(name = "lanyard.audit.verify") Optional<String> log,
            @ConfigProperty(name = "lanyard.audit.heads") Optional<List<String>> heads,
            @ConfigProperty(name = "lanyard.audit.result") Optional<Path> result) {
        this.verify = verify;
        this.log = log;
        this.heads = heads.orElse(List.of());
        this.result = result;
    }

    void run(@Observes StartupEvent event) {
        log.ifPresent(name -> Quarkus.asyncExit(verify(name)));
    }

    /** @return the exit status */
    int verify(String name) {
        try {
            List<Head> known = heads.stream().map(Head::of).toList();
            Verdict verdict = VertxContextSupport.subscribeAndAwait(() -> verify.log(name, known));
            if (result.isPresent()) {
                Files.writeString(result.orElseThrow(), verdict.json().encodePrettily() + "\n", StandardCharsets.UTF_8);
            }
            tell(verdict);
            return verdict.intact() ? 0 : 1;
        } catch (Throwable failed) {
            LOG.error("The record could not be checked", failed);
            return 1;
        }
    }

    private static void tell(Verdict verdict) {
        LOG.infof(
                "%s: %d places are right, %d reasons are what was written, %d entries wait for a place. Head: %s",
                verdict.log(), verdict.checked(), verdict.openings(), verdict.waiting(), verdict.head());
        if (verdict.finding() != null) {
            Verdict.Finding finding = verdict.finding();
            LOG.errorf(
                    "%s: place %d, entry %s: %s. %s",
                    verdict.log(),
                    finding.seq(),
                    finding.entryId() == null ? "unknown" : finding.entryId(),
                    finding.kind(),
                    finding.sentence());
        }
    }
}
