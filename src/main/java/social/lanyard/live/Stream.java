package social.lanyard.live;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/**
 * One open page. What it is told is written at once or not at all: a reader whose connection takes no more is dropped, and
 * comes back when it can read again. Nothing is kept for it here but the last posts that it was told of.
 */
final class Stream {
    /** What may wait here for a reader's connection, and in the system's own buffer, in bytes. */
    private static final int QUEUE = 8 * 1024;

    private static final int SYSTEM_QUEUE = 32 * 1024;

    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final Runnable closed;
    private final AtomicBoolean over = new AtomicBoolean();
    private final Set<Long> known;
    private final ArrayDeque<Long> unread = new ArrayDeque<>();

    private final Reader reader;
    private final Watch watch;

    /** Up to where it was told; null before the first time. */
    private volatile Moment told;

    private int alerts = -1;
    private boolean settled;

    /**
     * @param from where it goes on after a break, or null
     * @param closed called once, when it is over
     */
    Stream(HttpServerRequest request, Reader reader, Watch watch, Moment from, Runnable closed) {
        this.request = request;
        this.response = request.response();
        this.reader = reader;
        this.watch = watch;
        this.told = from;
        this.closed = closed;
        this.known = new LinkedHashSet<>(watch.known());
    }

    void begin() {
        channel().config().setOption(ChannelOption.SO_SNDBUF, SYSTEM_QUEUE);
        response.setWriteQueueMaxSize(QUEUE);
        response.setChunked(true)
                .putHeader("Connection", "close")
                .putHeader("Content-Type", "text/event-stream;charset=utf-8")
                .putHeader("Cache-Control", "no-store")
                // Proxies of a common kind hold answers back until they are whole.
                .putHeader("X-Accel-Buffering", "no");
        // Whoever was cut off together does not come back together.
        write("retry: " + ThreadLocalRandom.current().nextInt(2_000, 8_000) + "\n\n");
    }

    Reader reader() {
        return reader;
    }

    Watch watch() {
        return watch;
    }

    Moment told() {
        return told;
    }

    /** Whether everything was looked at for it once. */
    boolean settled() {
        return settled;
    }

    void settle() {
        settled = true;
    }

    /** Posts that came to stand, in the order of their ids, and the moment up to which that is all. */
    void posts(List<Long> ids, Moment moment) {
        told = moment;
        if (!ids.isEmpty()) {
            known.addAll(ids);
            forgetOldest();
            event(watch.thread() == 0 ? "posts" : "responses", moment, words(ids));
        }
    }

    /** There is more than can be told one by one. */
    void tooMany(Moment moment) {
        told = moment;
        known.clear();
        event("many", moment, "many");
    }

    Set<Long> known() {
        return known;
    }

    /** Posts that it was told of and that are not for its reader any more. */
    void gone(Collection<Long> ids) {
        if (!ids.isEmpty()) {
            known.removeAll(ids);
            event("gone", null, words(ids));
        }
    }

    /** How many alerts are unread. */
    void alerts(int count) {
        if (alerts != count) {
            alerts = count;
            event("alerts", null, String.valueOf(count));
        }
    }

    /** A sign of life, which also moves the place from which a reader goes on after a break. */
    void beat() {
        event("beat", told, "beat");
    }

    /** Whether something that was written some time ago was not taken yet. */
    boolean slow(long patienceNanos) {
        synchronized (unread) {
            return !unread.isEmpty() && System.nanoTime() - unread.peekFirst() > patienceNanos;
        }
    }

    /** The page is not told anything any more and need not come back. */
    void end() {
        event("end", null, "over");
        close();
    }

    /** The page is asked to come back soon, perhaps to another instance. */
    void sendAway() {
        event("end", null, "again");
        close();
    }

    /** At once, whatever is still on its way. */
    void drop() {
        if (over()) {
            channel().close();
        }
    }

    /** The connection is gone. */
    void lost() {
        over();
    }

    private void close() {
        if (over()) {
            response.end();
        }
    }

    private boolean over() {
        boolean first = over.compareAndSet(false, true);
        if (first) {
            closed.run();
        }
        return first;
    }

    boolean isOver() {
        return over.get();
    }

    private void event(String name, Moment moment, String words) {
        write("event: " + name + "\n" + (moment == null ? "" : "id: " + moment.text() + "\n") + "data: " + words
                + "\n\n");
    }

    private void write(String text) {
        if (over.get()) {
            return;
        }
        if (response.closed() || response.ended()) {
            lost();
        } else if (response.writeQueueFull()) {
            drop();
        } else {
            synchronized (unread) {
                unread.addLast(System.nanoTime());
            }
            response.write(text).onComplete(written -> {
                synchronized (unread) {
                    unread.pollFirst();
                }
            });
        }
    }

    private void forgetOldest() {
        var oldest = known.iterator();
        for (int surplus = known.size() - Watch.MOST_KNOWN; surplus > 0; surplus--) {
            oldest.next();
            oldest.remove();
        }
    }

    private Channel channel() {
        return ((ConnectionBase) request.connection()).channel();
    }

    private static String words(Collection<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
