package social.lanyard.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import social.lanyard.testing.Cast.Actor;
import social.lanyard.testing.Endpoints.Endpoint;

/** Many small things that do not meet, a few of them at a time: while the application answers one, the next is asked. */
public final class AtOnce {
    private static final int HANDS = 5;
    private static final Pattern ENDS_SESSIONS = Pattern.compile("/sign-out|/sign-in/|/account-closing");

    private AtOnce() {}

    /** What is done with each; it may fail an assertion. */
    @FunctionalInterface
    public interface Act<T> {
        void on(T one) throws Exception;
    }

    /** Does it with each of them; the first that fails is thrown, and what was not begun by then is left undone. */
    public static <T> void each(Collection<T> all, Act<T> act) {
        each(HANDS, all, act);
    }

    /** With this many hands: two for what only computes. */
    public static <T> void each(int many, Collection<T> all, Act<T> act) {
        ExecutorService hands = Executors.newFixedThreadPool(many);
        try {
            List<Future<?>> done = new ArrayList<>();
            for (T one : all) {
                done.add(hands.submit(() -> {
                    act.on(one);
                    return null;
                }));
            }
            for (Future<?> one : done) {
                one.get();
            }
        } catch (ExecutionException failed) {
            throw thrown(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } finally {
            hands.shutdownNow();
        }
    }

    /**
     * Asks several routes at once as one of the cast, whose session stands all the while: routes that end it have their turn
     * one by one, each with a session that stands again.
     */
    public static void onEveryRoute(Actor who, Act<Endpoint> act) throws Exception {
        Cast.here().restore(who);
        List<Endpoint> ending = new ArrayList<>();
        List<Endpoint> others = new ArrayList<>();
        Endpoints.all()
                .forEach(endpoint -> (ENDS_SESSIONS.matcher(endpoint.path()).find() ? ending : others).add(endpoint));
        each(others, act);
        assertThat(Asking.as(who, "GET", "/settings", false, "").statusCode())
                .as(who + " is still signed in, or another route ends sessions: " + ENDS_SESSIONS)
                .isEqualTo(200);
        for (Endpoint endpoint : ending) {
            Cast.here().restore(who);
            act.on(endpoint);
        }
        Cast.here().restore(who);
    }

    private static RuntimeException thrown(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException plain ? plain : new IllegalStateException(failure);
    }
}
