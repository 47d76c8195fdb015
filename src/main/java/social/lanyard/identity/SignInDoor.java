package social.lanyard.identity;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * Stands before the code flow: sends nobody to an identity provider that is away, and lets only the few parameters
 * through that our own pages use. Answers of the provider (the callback) always pass.
 */
@ApplicationScoped
class SignInDoor {
    /** Which values may be passed on to the identity provider. */
    private static final Map<String, Set<String>> FORWARDED = Map.of(
            "prompt", Set.of("create", "login"),
            "kc_action", Set.of("UPDATE_PASSWORD", "CONFIGURE_TOTP", "webauthn-register-passwordless"),
            "acr_values", Set.of("1", "2"));

    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private final Provider provider;
    private final Clock clock;
    private volatile Instant answeredUntil = Instant.MIN;

    SignInDoor(Provider provider, Clock clock) {
        this.provider = provider;
        this.clock = clock;
    }

    void filters(@Observes Filters filters) {
        filters.register(this::guard, 100);
    }

    private void guard(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!context.normalizedPath().equals("/sign-in")) {
            context.next();
        } else if (!onlyOurs(request)) {
            context.reroute("/sign-in/failed");
        } else if (clock.instant().isBefore(answeredUntil)) {
            context.next();
        } else {
            knock(context);
        }
    }

    private void knock(RoutingContext context) {
        context.request().pause();
        provider.answers()
                .subscribe()
                .with(
                        there -> {
                            context.request().resume();
                            if (there) {
                                answeredUntil = clock.instant().plus(REMEMBERED);
                                context.next();
                            } else {
                                context.reroute("/sign-in-away");
                            }
                        },
                        context::fail);
    }

    private static boolean onlyOurs(HttpServerRequest request) {
        return FORWARDED.entrySet().stream()
                .allMatch(allowed ->
                        request.params().getAll(allowed.getKey()).stream().allMatch(allowed.getValue()::contains));
    }
}
