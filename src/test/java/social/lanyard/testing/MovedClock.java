package social.lanyard.testing;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/**
 * The application's clock in tests. It stands at another moment for one request or one call and goes as always for all
 * others, so that nothing else that runs meanwhile takes a leap.
 */
public final class MovedClock extends Clock {
    /** A request with this header is answered as at that moment. */
    public static final String HEADER = "Lanyard-Moved-Clock";

    private static final String MOMENT = MovedClock.class.getName();

    private final ZoneId zone;

    private MovedClock(ZoneId zone) {
        this.zone = zone;
    }

    /** Does it as at this moment. */
    public static <T> T at(Instant moment, Supplier<Uni<T>> act) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> {
                Vertx.currentContext().putLocal(MOMENT, moment);
                return act.get();
            });
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new MovedClock(other);
    }

    @Override
    public Instant instant() {
        Context context = Vertx.currentContext();
        Instant moved = context != null && VertxContext.isDuplicatedContext(context) ? context.getLocal(MOMENT) : null;
        return moved == null ? Instant.now() : moved;
    }

    /** Puts it into the application under test. */
    @ApplicationScoped
    static class InTests {
        @Produces
        @Alternative
        @Priority(1)
        @ApplicationScoped
        Clock clock() {
            return new MovedClock(ZoneOffset.UTC);
        }

        void listen(@Observes io.quarkus.vertx.http.runtime.filters.Filters filters) {
            filters.register(InTests::move, 10_000);
        }

        private static void move(RoutingContext request) {
            String moment = request.request().getHeader(HEADER);
            if (moment != null) {
                Vertx.currentContext().putLocal(MOMENT, Instant.parse(moment));
            }
            request.next();
        }
    }
}
