package social.lanyard;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import social.lanyard.testing.Asking;
import social.lanyard.testing.Cast;
import social.lanyard.testing.Cast.Actor;
import social.lanyard.testing.Endpoints;
import social.lanyard.testing.Endpoints.Endpoint;
import social.lanyard.testing.LanyardTest;
import social.lanyard.testing.Proof;
import social.lanyard.testing.Scene;

/**
 * Nobody sees what they may not: a word of its own stands in one thing per state, every address that can be read is
 * read as everybody, with known and neighbouring ids, and each word may turn up only where this table allows it.
 */
@LanyardTest
class CanaryTest {
    private static final EnumSet<Actor> EVERYBODY = EnumSet.allOf(Actor.class);
    private static final EnumSet<Actor> GUESSERS = EnumSet.of(Actor.VISITOR, Actor.MEMBER, Actor.OTHER_ADMIN);

    /** What is planted, and who may ever read it. */
    private static final Map<String, Set<Actor>> READERS = new TreeMap<>(Map.ofEntries(
            entry("post:public", EVERYBODY),
            entry("post:unlisted", EVERYBODY),
            entry("post:followers", EnumSet.of(Actor.OWNER, Actor.FOLLOWER)),
            entry("post:organisation", EnumSet.of(Actor.OWNER, Actor.COLLEAGUE)),
            entry("post:deleted", EnumSet.noneOf(Actor.class)),
            entry("post:withdrawn", EVERYBODY),
            entry("post:withdrawn_followers", EnumSet.of(Actor.OWNER, Actor.FOLLOWER)),
            entry("post:changed", EVERYBODY),
            entry("post:taken_out", EnumSet.of(Actor.MODERATOR)),
            entry("post:mended", EnumSet.noneOf(Actor.class)),
            entry("post:in_its_name", EVERYBODY),
            entry("post:withdrawn_in_its_name", EVERYBODY),
            entry("response:public", EVERYBODY),
            entry("response:question", EVERYBODY),
            entry("response:held", EnumSet.of(Actor.OWNER, Actor.MEMBER)),
            entry("response:newcomer", EnumSet.of(Actor.OWNER, Actor.MEMBER, Actor.MODERATOR)),
            entry("picture:draft", EnumSet.of(Actor.OWNER)),
            entry("picture:public", EVERYBODY),
            entry("picture:unlisted", EVERYBODY),
            entry("picture:followers", EnumSet.of(Actor.OWNER, Actor.FOLLOWER)),
            entry("picture:organisation", EnumSet.of(Actor.OWNER, Actor.COLLEAGUE)),
            entry("picture:deleted", EnumSet.of(Actor.OWNER)),
            entry("picture:withdrawn", EnumSet.of(Actor.OWNER)),
            entry("draft:open", EnumSet.of(Actor.OWNER)),
            entry("draft:scheduled", EnumSet.of(Actor.OWNER)),
            entry("draft:in_its_name", EnumSet.of(Actor.OWNER)),
            entry("draft:changes_in_its_name", EnumSet.of(Actor.OWNER)),
            entry("draft:deleted", EnumSet.of(Actor.OWNER)),
            entry("list:own", EnumSet.of(Actor.OWNER)),
            entry("series:public", EVERYBODY),
            entry("series:followers", EnumSet.of(Actor.OWNER, Actor.FOLLOWER)),
            entry("series:organisation", EnumSet.of(Actor.OWNER, Actor.COLLEAGUE)),
            entry("series:empty", EnumSet.of(Actor.OWNER)),
            entry("import:tried", EnumSet.of(Actor.ADMIN)),
            entry("request:another", EnumSet.of(Actor.OWNER, Actor.ADMIN)),
            entry("words", EnumSet.of(Actor.ADMIN)),
            entry("filter", EnumSet.of(Actor.OWNER)),
            entry("request:waiting", EnumSet.of(Actor.OWNER, Actor.ADMIN)),
            entry("request:declined", EnumSet.of(Actor.OWNER, Actor.ADMIN)),
            entry("facet:offered", EnumSet.of(Actor.OWNER, Actor.ADMIN)),
            entry("facet:declined", EnumSet.of(Actor.OWNER, Actor.ADMIN)),
            entry("facet:hidden", EnumSet.of(Actor.OWNER, Actor.ADMIN)),
            entry("facet:ended", EVERYBODY),
            entry("ending:waiting", EnumSet.of(Actor.OWNER, Actor.ADMIN, Actor.MODERATOR)),
            entry("objection:answered", EnumSet.of(Actor.OWNER)),
            entry("objection:waiting", EnumSet.of(Actor.OWNER, Actor.MODERATOR)),
            entry("request:lone", EnumSet.of(Actor.ADMIN, Actor.MODERATOR))));

    /** What the addresses of things of a kind have in them. */
    private static final Map<String, List<String>> ADDRESSES = Map.ofEntries(
            entry("post", List.of("@{handle}/{id}", "statuses/", "posts/")),
            entry("response", List.of("@{handle}/{id}", "statuses/", "posts/")),
            entry("draft", List.of("drafts/")),
            entry("series", List.of("series/")),
            entry("picture", List.of("pictures/")),
            entry("list", List.of("lists/", "timelines/list/")),
            entry("import", List.of("imports/")),
            entry("filter", List.of("filters/")),
            entry("words", List.of("decision-words")),
            entry("request", List.of("requests/", "verification/")),
            entry("facet", List.of("facets", "statements/", "endings/", "verification/")),
            entry("ending", List.of("endings/", "verification/")),
            entry("objection", List.of("objections/", "endings/", "verification/")));

    /** Stands in all words of this run, so that most answers are read through once and not for each word. */
    private static final String MARK =
            Integer.toString(ThreadLocalRandom.current().nextInt(1 << 28, Integer.MAX_VALUE), 36);

    /** In the short form some of the answers that are about nothing are left out, each day others. */
    private static final int DAYS = 4;

    /** The reason of a decision is for the person and for those who decide. */
    private static final Set<Actor> READERS_OF_REASONS = EnumSet.of(Actor.OWNER, Actor.ADMIN);

    private record Planted(String what, String word, Map<String, String> names) {
        String reason() {
            return Scene.reason(word);
        }
    }

    @AfterEach
    void leave_no_statements_behind() {
        Scene.clear();
    }

    @Test
    void each_word_is_read_only_where_it_may_be() throws Exception {
        for (Actor actor : Actor.values()) {
            Cast.here().restore(actor);
        }
        List<Planted> planted = new ArrayList<>();
        for (String what : READERS.keySet()) {
            String word =
                    "k" + MARK + Long.toString(ThreadLocalRandom.current().nextLong(1L << 60, Long.MAX_VALUE), 36);
            Map<String, String> names = Scene.set(what, word);
            planted.add(new Planted(what, word, names));
            if (what.startsWith("post:")) {
                long post = Long.parseLong(names.get("id"));
                Scene.tellEverybody(post);
                planted.add(new Planted(what, word, Scene.passOn(post)));
            }
        }
        Map<String, Set<Actor>> seen = new ConcurrentHashMap<>();
        Map<String, String> leaks = new ConcurrentHashMap<>();
        int read = 0;
        ExecutorService readers = Executors.newFixedThreadPool(4);
        int addresses = 0;
        try {
            List<Future<?>> reading = new ArrayList<>();
            for (Endpoint endpoint : Endpoints.all()) {
                if (endpoint.reads()) {
                    for (Map.Entry<String, Set<Actor>> address :
                            addresses(endpoint, planted).entrySet()) {
                        addresses++;
                        for (Actor actor : address.getValue()) {
                            reading.add(readers.submit(() -> read(actor, address.getKey(), planted, seen, leaks)));
                        }
                    }
                }
            }
            read = reading.size();
            for (Future<?> one : reading) {
                one.get();
            }
        } finally {
            readers.shutdownNow();
        }
        assertThat(addresses).as("addresses read").isGreaterThan(20);
        assertThat(leaks).isEmpty();
        // The positive twins: had nothing been found at all, nothing would have been shown.
        for (String what : List.of(
                "post:public",
                "post:unlisted",
                "post:followers",
                "post:organisation",
                "post:withdrawn",
                "post:withdrawn_followers",
                "post:changed",
                "post:taken_out",
                "post:in_its_name",
                "post:withdrawn_in_its_name",
                "picture:draft",
                "picture:public",
                "picture:followers",
                "picture:organisation",
                "draft:open",
                "draft:scheduled",
                "draft:in_its_name",
                "draft:changes_in_its_name",
                "series:public",
                "series:followers",
                "series:organisation",
                "series:empty",
                "filter")) {
            assertThat(seen.get(what)).as("who found " + what).isEqualTo(READERS.get(what));
        }
        Proof.shown(
                "R1",
                "pages and answers read in search of words that were planted",
                read,
                leaks.size(),
                "%d words, %d addresses, %d people".formatted(READERS.size(), addresses, Actor.values().length));
    }

    private static void read(
            Actor actor, String path, List<Planted> planted, Map<String, Set<Actor>> seen, Map<String, String> leaks) {
        HttpResponse<String> answer = Asking.as(actor, "GET", path, false, "");
        String text = answer.body() + answer.headers().map();
        for (Planted one : text.contains(MARK) ? planted : List.<Planted>of()) {
            if (text.contains(one.word())) {
                seen.computeIfAbsent(one.what(), what -> ConcurrentHashMap.newKeySet())
                        .add(actor);
                if (!READERS.get(one.what()).contains(actor)) {
                    leaks.put(one.what() + " to " + actor, path);
                }
            }
            if (text.contains(one.reason()) && !READERS_OF_REASONS.contains(actor)) {
                leaks.put("reason of " + one.what() + " to " + actor, path);
            }
        }
        if (answer.statusCode() >= 500 && !path.startsWith("/sign-in-away")) {
            leaks.put("a fault for " + actor, path + ": " + answer.statusCode());
        }
    }

    /**
     * Every planted thing's own id in every address, for all; and the ids beside it, for those who guess. In the short form an
     * address that is about things of another kind is read by those who guess only, and a quarter of these and of the ids
     * beside has its turn each day.
     */
    private static Map<String, Set<Actor>> addresses(Endpoint endpoint, List<Planted> planted) {
        Map<String, Set<Actor>> paths = new LinkedHashMap<>();
        for (Planted one : planted) {
            boolean today = Proof.full() || isItsDay(endpoint, one);
            if (!today && aboutOthers(endpoint, one)) {
                continue;
            }
            paths.merge(
                    Asking.filled(endpoint.path(), one.names()),
                    Proof.full() || !aboutOthers(endpoint, one) ? EVERYBODY : GUESSERS,
                    CanaryTest::both);
            if (endpoint.path().equals("/oembed") && one.names().containsKey("handle")) {
                for (String format : List.of("json", "xml")) {
                    paths.put(
                            "/oembed?format=" + format + "&url=" + Asking.origin() + "/@"
                                    + one.names().get("handle") + "/"
                                    + one.names().get("id"),
                            EVERYBODY);
                }
            }
            if (endpoint.path().contains("{id}") && today) {
                long id = Long.parseLong(one.names().get("id"));
                for (long near : new long[] {id - 1, id + 1}) {
                    Map<String, String> names = new LinkedHashMap<>(one.names());
                    names.put("id", String.valueOf(near));
                    paths.merge(Asking.filled(endpoint.path(), names), GUESSERS, CanaryTest::both);
                }
            }
        }
        paths.put(Asking.filled(endpoint.path(), Scene.set("organisation", "")), EVERYBODY);
        return paths;
    }

    private static boolean isItsDay(Endpoint endpoint, Planted one) {
        return Math.floorMod(
                        endpoint.name().hashCode()
                                + one.what().hashCode()
                                + LocalDate.now().toEpochDay(),
                        DAYS)
                == 0;
    }

    /** Whether an address with an id is about another kind of thing than this one. */
    private static boolean aboutOthers(Endpoint endpoint, Planted one) {
        String kind = one.what().replaceFirst(":.*", "");
        return endpoint.path().contains("{id}")
                && ADDRESSES.containsKey(kind)
                && ADDRESSES.get(kind).stream().noneMatch(endpoint.path()::contains);
    }

    private static Set<Actor> both(Set<Actor> some, Set<Actor> more) {
        Set<Actor> all = EnumSet.copyOf(some);
        all.addAll(more);
        return all;
    }
}
