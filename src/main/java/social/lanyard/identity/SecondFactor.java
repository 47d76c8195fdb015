package social.lanyard.identity;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import social.lanyard.support.Refusal;
import social.lanyard.web.PageFrame;
import social.lanyard.web.Viewer;

/**
 * Acts on what others rely on, as confirming somebody, want more than a browser that was left open: a code or a passkey,
 * within the last quarter of an hour. Templates reach it as {@code cdi:secondFactor}.
 */
@Named("secondFactor")
@ApplicationScoped
public class SecondFactor {
    /** Field of the refusal, by which pages and programs tell it from what was typed wrongly. */
    public static final String FIELD = "second_factor";

    /** What the identity provider calls a sign-in with a second factor. */
    private static final String LEVEL = "2";

    private static final String SENTENCE =
            "Confirm that it is you first, with a code or a passkey. Nothing that you typed is lost.";

    private final SecondFactorConfig config;
    private final Clock clock;
    private final PageFrame frame;

    SecondFactor(SecondFactorConfig config, Clock clock, PageFrame frame) {
        this.config = config;
        this.clock = clock;
        this.frame = frame;
    }

    /**
     * Lets people pass who confirmed a short while ago. Call it in the resource of a sensitive act, before the act.
     *
     * @throws Refusal of the field {@value #FIELD}
     */
    public void requireFresh(Viewer viewer) {
        if (!fresh(viewer)) {
            throw new Refusal(FIELD, SENTENCE);
        }
    }

    /** The act if they confirmed a short while ago, or a failure with the refusal, for a page that shows its form again. */
    public <T> Uni<T> fresh(Viewer viewer, Supplier<Uni<T>> act) {
        return fresh(viewer) ? act.get() : Uni.createFrom().failure(new Refusal(FIELD, SENTENCE));
    }

    /** Whether whoever looks at this page has to confirm before they may send it. */
    public boolean isMissing() {
        return !fresh(frame.viewer());
    }

    public boolean isRequired() {
        return config.required();
    }

    /** Until when the last confirmation of whoever looks counts. */
    public Instant getGoodUntil() {
        return frame.viewer().secondFactorAt().plus(config.goodFor());
    }

    private boolean fresh(Viewer viewer) {
        return !config.required()
                || viewer.secondFactorAt().plus(config.goodFor()).isAfter(clock.instant());
    }

    /**
     * When the person behind these claims used a second factor, as the identity provider says. It repeats the level for as
     * long as it counts there; the time is that of the act, so that repeating makes nothing fresh.
     */
    static Optional<Instant> confirmedAt(JsonObject claims) {
        return LEVEL.equals(claims.getValue("acr")) && claims.getValue("auth_time") instanceof Number at
                ? Optional.of(Instant.ofEpochSecond(at.longValue()))
                : Optional.empty();
    }
}
