package social.lanyard.audit;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.Wellness;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Says on the management port how much of the record waits to be sealed. No reason to restart or to leave out an instance. */
@Wellness
@ApplicationScoped
class SealingHealth implements AsyncHealthCheck {
    /** Twelve times as long as sealing takes. */
    private static final long LONG_SECONDS = 60;

    private final Audit audit;

    SealingHealth(Audit audit) {
        this.audit = audit;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return audit.waiting()
                .map(waiting -> HealthCheckResponse.named("record sealed")
                        .status(waiting.oldestSeconds() <= LONG_SECONDS)
                        .withData("waiting", waiting.entries())
                        .withData("oldest_seconds", waiting.oldestSeconds())
                        .build());
    }
}
