package social.lanyard.live;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import social.lanyard.identity.OpenSessions;
import social.lanyard.support.Busy;
import social.lanyard.support.Hearing;

/**
 * The open streams of this instance. What the database says only wakes it: it then looks up what came to stand since it
 * looked last and tells everybody in turns, one turn at a time. A stream that is behind the others, because it is new or because a
 * turn failed, is brought up to them from its own place first.
 */
@ApplicationScoped
class Streams implements Hearing.Ear {
    private static final Logger LOG = Logger.getLogger(Streams.class);
    private static final String CHANNEL = "live";
    /** People whose alerts are counted in one turn. */
    private static final int COUNTED = 50;

    private final Vertx vertx;
    private final LiveConfig config;
    private final Arrivals arrivals;
    private final Teller teller;
    private final OpenSessions sessions;
    private final Limits limits;
    private final AtomicBoolean checking = new AtomicBoolean();
    private final Thread stopping = new Thread(this::sendAllAway, "live-end");
    private final Changes changes = new Changes();
    private final Set<Stream> streams = ConcurrentHashMap.newKeySet();
    private volatile Turns turns;
    private volatile Moment moment;
    private volatile boolean ending;

    Streams(Vertx vertx, LiveConfig config, Arrivals arrivals, Teller teller, OpenSessions sessions) {
        this.vertx = vertx;
        this.config = config;
        this.arrivals = arrivals;
        this.teller = teller;
        this.sessions = sessions;
        this.limits = new Limits(config);
    }

    void begin(@Observes StartupEvent event) {
        turns = new Turns(vertx, config.pause(), this::look, this::lookAtEverything);
        vertx.setPeriodic(config.beat().toMillis(), beat -> beat());
        vertx.setPeriodic(config.check().toMillis(), check -> {
            changes.everything();
            ask();
            checkSessions();
        });
        // Before the server waits for open requests, of which these would never end.
        Runtime.getRuntime().addShutdownHook(stopping);
    }

    void end(@Observes ShutdownEvent event) {
        sendAllAway();
        try {
            Runtime.getRuntime().removeShutdownHook(stopping);
        } catch (IllegalStateException running) {
            // It is this very thing that stops us.
        }
    }

    /** An open page asks nothing of the identity provider; its stream does. What the provider says changes the session's row. */
    private void checkSessions() {
        Set<String> names = streams.stream()
                .map(stream -> stream.reader().session())
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
        if (names.isEmpty() || !checking.compareAndSet(false, true)) {
            return;
        }
        sessions.check(names)
                .onTermination()
                .invoke(() -> checking.set(false))
                .subscribe()
                .with(done -> {}, failure -> LOG.debugf("Sessions of open pages were not checked: %s", failure));
    }

    private void sendAllAway() {
        ending = true;
        streams.forEach(Stream::sendAway);
    }

    /** How many are open. */
    int count() {
        return streams.size();
    }

    /**
     * Opens a stream, unless there are too many.
     *
     * @param from where it goes on after a break, or null
     * @param closed called when it is over
     */
    Stream open(HttpServerRequest request, Reader reader, Watch watch, Moment from, Runnable closed) {
        if (ending || streams.size() >= config.most()) {
            throw new Busy("Too many pages are open for new ones to be told at once. They work by reloading.");
        }
        Runnable giveBack = limits.take(Address.of(request.remoteAddress()), reader.account());
        Stream[] opened = new Stream[1];
        opened[0] = new Stream(request, reader, watch, from, () -> {
            streams.remove(opened[0]);
            giveBack.run();
            closed.run();
        });
        begin(opened[0]);
        ask();
        return opened[0];
    }

    private void begin(Stream stream) {
        try {
            stream.begin();
            streams.add(stream);
        } catch (RuntimeException failure) {
            stream.lost();
            throw failure;
        }
        if (stream.isOver()) {
            streams.remove(stream);
        }
    }

    void beat() {
        long patience = config.patience().toNanos();
        streams.forEach(stream -> {
            if (stream.slow(patience)) {
                stream.drop();
            } else {
                stream.beat();
            }
        });
        // Moves the place from which everybody goes on, and finds what nobody said.
        ask();
    }

    @Override
    public String channel() {
        return CHANNEL;
    }

    @Override
    public void heard(String said) {
        if (!streams.isEmpty()) {
            changes.add(said);
            ask();
        }
    }

    /** What was said in between was not heard. */
    @Override
    public void hearing(boolean hearing) {
        if (hearing) {
            lookAtEverything();
            ask();
        }
    }

    private void recountAll() {
        recount(streams.stream()
                .filter(stream -> stream.watch().alerts())
                .map(stream -> stream.reader().account())
                .toList());
    }

    /** Before the start there is nobody to tell. */
    private void ask() {
        Turns begun = turns;
        if (begun != null) {
            begun.ask();
        }
    }

    private void lookAtEverything() {
        changes.everything();
        recountAll();
    }

    private Uni<Void> look() {
        Changes.Told told = changes.take();
        if (streams.isEmpty()) {
            moment = null;
            return Uni.createFrom().voidItem();
        }
        Moment last = moment;
        List<Stream> with = last == null
                ? List.of()
                : streams.stream().filter(stream -> last.equals(stream.told())).toList();
        List<Stream> behind = streams.stream()
                .filter(stream -> last == null || !last.equals(stream.told()))
                .toList();
        // One that goes on at the very moment up to which all others were told is new all the same.
        Set<Stream> fresh = streams.stream().filter(stream -> !stream.settled()).collect(Collectors.toSet());
        return (last == null ? arrivals.now() : arrivals.since(last))
                .chain(batch -> teller.tell(with, batch)
                        .chain(() -> catchUp(behind, batch.moment()))
                        .invoke(() -> moment = batch.moment()))
                .chain(() -> teller.check(checked(told, fresh)))
                .chain(() -> teller.narrow(narrowed(told, fresh)))
                .chain(() -> teller.count(counted(told, fresh)))
                .invoke(() -> fresh.forEach(Stream::settle));
    }

    /** Sessions may have ended while a stream was being opened. */
    private List<Stream> checked(Changes.Told told, Set<Stream> fresh) {
        return streams.stream()
                .filter(stream -> told.everything()
                        || told.sessions().contains(stream.reader().session())
                        || fresh.contains(stream))
                .toList();
    }

    private List<Stream> narrowed(Changes.Told told, Set<Stream> fresh) {
        return streams.stream()
                .filter(stream -> told.everything()
                        || fresh.contains(stream)
                        || told.readers().contains(stream.reader().account())
                        || told.posts().contains(stream.watch().thread())
                        || told.posts().stream().anyMatch(stream.known()::contains))
                .filter(stream -> !stream.known().isEmpty() || stream.watch().thread() != 0)
                .toList();
    }

    /** A few people at a time, since each is counted alone; the next turn takes the others. */
    private List<Stream> counted(Changes.Told told, Set<Stream> fresh) {
        Set<Long> taken = new HashSet<>();
        Set<Long> left = new HashSet<>();
        List<Stream> counted = new ArrayList<>();
        for (Stream stream : streams) {
            long account = stream.reader().account();
            boolean concerned = fresh.contains(stream)
                    || told.counted().contains(account)
                    || told.readers().contains(account);
            if (stream.watch().alerts() && concerned) {
                if (taken.size() < COUNTED || taken.contains(account)) {
                    taken.add(account);
                    counted.add(stream);
                } else {
                    left.add(account);
                }
            }
        }
        recount(left);
        return counted;
    }

    private void recount(Collection<Long> accounts) {
        if (!accounts.isEmpty()) {
            accounts.forEach(account -> changes.add("alert " + account));
            ask();
        }
    }

    /** From where a stream that is behind has to be told: those with the same place are told together. */
    private record Place(Moment from, long thread, long after) {
        static Place of(Stream stream) {
            return stream.told() == null
                    ? new Place(null, stream.watch().thread(), stream.watch().after())
                    : new Place(stream.told(), 0, 0);
        }
    }

    private Uni<Void> catchUp(Collection<Stream> behind, Moment now) {
        Map<Place, List<Stream>> places = behind.stream().collect(Collectors.groupingBy(Place::of));
        return Multi.createFrom()
                .iterable(places.entrySet())
                .onItem()
                .transformToUniAndConcatenate(
                        place -> since(place.getKey(), now).chain(batch -> teller.tell(place.getValue(), batch)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Arrivals.Batch> since(Place place, Moment now) {
        if (place.from() != null) {
            return arrivals.between(place.from(), now);
        }
        return place.thread() == 0
                ? arrivals.after(place.after(), now)
                : arrivals.below(place.thread(), place.after(), now);
    }
}
