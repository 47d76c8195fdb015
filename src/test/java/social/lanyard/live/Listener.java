package social.lanyard.live;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.parsetools.RecordParser;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** A page that listens, without the page. */
final class Listener {
    /** One event as a browser would have it. */
    record Event(String name, String id, String data) {
        List<Long> ids() {
            return Arrays.stream(data.split(" ")).map(Long::valueOf).toList();
        }
    }

    private final List<Event> events = new CopyOnWriteArrayList<>();
    private volatile HttpClientResponse answer;
    private volatile boolean ended;
    private volatile int status;
    private volatile String lastId = "";
    private String name = "";
    private String data = "";

    private Listener() {}

    /** Begins to listen; waits until it is let in or not. */
    static Listener to(HttpClient client, String query, String session, String lastEventId) {
        Listener listener = new Listener();
        Future<Void> open = listener.open(client, query, session, lastEventId);
        waitFor(open::isComplete, 10);
        if (open.failed()) {
            throw new IllegalStateException(open.cause());
        }
        return listener;
    }

    /** The same without waiting. */
    static Listener begin(HttpClient client, String query, String session, String lastEventId) {
        Listener listener = new Listener();
        listener.open(client, query, session, lastEventId).onFailure(failure -> listener.ended = true);
        return listener;
    }

    private Future<Void> open(HttpClient client, String query, String session, String lastEventId) {
        lastId = lastEventId;
        return client.request(HttpMethod.GET, "/live?" + query)
                .compose(request -> {
                    request.putHeader("Accept", "text/event-stream");
                    if (!session.isEmpty()) {
                        request.putHeader("Cookie", "lanyard_session=" + session);
                    }
                    if (!lastEventId.isEmpty()) {
                        request.putHeader("Last-Event-ID", lastEventId);
                    }
                    return request.send();
                })
                .map(this::read);
    }

    private Void read(HttpClientResponse response) {
        answer = response;
        status = response.statusCode();
        if (status != 200) {
            // A refusal is short: it may have ended before anybody listens.
            ended = true;
            return null;
        }
        response.exceptionHandler(cut -> ended = true);
        response.endHandler(end -> ended = true);
        response.handler(RecordParser.newDelimited("\n", line -> line(line.toString())));
        return null;
    }

    private void line(String line) {
        int colon = line.indexOf(": ");
        String value = colon < 0 ? "" : line.substring(colon + 2);
        if (line.isEmpty()) {
            if (!data.isEmpty()) {
                events.add(new Event(name, lastId, data));
            }
            name = "";
            data = "";
        } else if (line.startsWith("event: ")) {
            name = value;
        } else if (line.startsWith("id: ")) {
            lastId = value;
        } else if (line.startsWith("data: ")) {
            data = value;
        }
    }

    int status() {
        return status;
    }

    String header(String header) {
        return answer.getHeader(header);
    }

    boolean ended() {
        return ended;
    }

    String lastId() {
        return lastId;
    }

    List<Event> events() {
        return List.copyOf(events);
    }

    /** All ids that came under this name, in the order in which they came. */
    List<Long> ids(String which) {
        return events.stream()
                .filter(event -> event.name().equals(which))
                .flatMap(event -> event.ids().stream())
                .toList();
    }

    boolean hears(String which, long id, double seconds) {
        return waitFor(() -> ids(which).contains(id), seconds);
    }

    boolean isTold(Predicate<Event> what, double seconds) {
        return waitFor(() -> events.stream().anyMatch(what), seconds);
    }

    /** The connection is cut, without a word. */
    void cut() {
        if (answer != null) {
            answer.request().connection().close();
        }
    }

    static boolean waitFor(java.util.function.BooleanSupplier condition, double seconds) {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            try {
                Thread.sleep(10);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
