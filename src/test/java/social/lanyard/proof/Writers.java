package social.lanyard.proof;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * People who write without rest, through the forms of the pages: notes, drafts begun, drafts saved, stories published and
 * changed, responses to them, whom they follow, and what they appreciate and share. What gets no answer, or one that says to try later, is sent again with the same key until it is acknowledged.
 */
final class Writers {
    private static final int PEOPLE = 8;

    /** The number of the first of them. */
    private static final int FIRST = 1_000;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private final String origin;
    private final int perSecond;
    private final List<Thread> threads = new ArrayList<>();
    private final Queue<String> notes = new ConcurrentLinkedQueue<>();
    private final Queue<String> begun = new ConcurrentLinkedQueue<>();
    private final Map<Long, String> saved = new ConcurrentHashMap<>();
    private final Map<Long, Integer> revisions = new ConcurrentHashMap<>();
    private final Map<String, String> stories = new ConcurrentHashMap<>();
    private final Queue<String> changed = new ConcurrentLinkedQueue<>();
    private final Map<Integer, Integer> steps = new ConcurrentHashMap<>();
    private final Set<String> following = ConcurrentHashMap.newKeySet();
    private final Set<String> appreciated = ConcurrentHashMap.newKeySet();
    private final Set<String> shared = ConcurrentHashMap.newKeySet();
    private final AtomicInteger responses = new AtomicInteger();
    private final AtomicInteger followed = new AtomicInteger();
    private final Queue<String> refused = new ConcurrentLinkedQueue<>();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicInteger retries = new AtomicInteger();
    private final AtomicLong lastAcknowledged = new AtomicLong();
    private volatile boolean over;

    private Writers(String origin, int perSecond) {
        this.origin = origin;
        this.perSecond = perSecond;
    }

    /** Gives each of them an account and a session, and lets them begin. */
    static Writers begin(String origin, Connection owner, int perSecond) throws SQLException {
        Writers writers = new Writers(origin, perSecond);
        for (int i = 0; i < PEOPLE; i++) {
            String cookie = signedIn(owner, FIRST + i);
            int number = i;
            Thread thread = new Thread(() -> writers.write(number, cookie), "writer-" + i);
            writers.threads.add(thread);
        }
        writers.threads.forEach(Thread::start);
        return writers;
    }

    /** @return the cookie of the session */
    static String signedIn(Connection owner, long id) throws SQLException {
        String handle = "writer" + id;
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        run(
                owner,
                // Not so new that what they say has to wait for somebody.
                "insert into account (id, handle, kind, display_name, name_skeleton, created_at)"
                        + " values (?, ?, 0, ?, ?, now() - interval '30 days')",
                id,
                handle,
                handle,
                handle);
        run(
                owner,
                "insert into session (token_hash, issuer, subject, account_id, roles, created_at, last_seen_at, checked_at)"
                        + " values (?, 'none', ?, ?, '', now(), now(), now() + interval '6 hours')",
                hash(token),
                handle,
                id);
        return token;
    }

    private static void run(Connection owner, String statement, Object... values) throws SQLException {
        try (PreparedStatement prepared = owner.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i]);
            }
            prepared.executeUpdate();
        }
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Everybody finishes what they are at, until it is acknowledged. */
    void end() throws InterruptedException {
        over = true;
        for (Thread thread : threads) {
            thread.join(Duration.ofMinutes(2).toMillis());
            if (thread.isAlive()) {
                refused.add("A writer never got an answer.");
            }
        }
    }

    private void write(int number, String cookie) {
        long pause = 1_000_000_000L * PEOPLE / perSecond;
        long next = System.nanoTime() + pause * number / PEOPLE;
        long draft = 0;
        String story = null;
        for (int turn = 0; !over; turn++) {
            sleepUntil(next);
            next = Math.max(next + pause, System.nanoTime());
            String words = "w" + number + "-" + turn + "-" + UUID.randomUUID();
            if (turn % 20 == 0) {
                draft = beginDraft(cookie, words);
            } else if (turn % 20 == 10) {
                story = publish(cookie, words);
            } else if (turn % 20 == 14 && story != null) {
                change(cookie, story, words);
            } else if (turn % 20 == 3 && !stories.isEmpty()) {
                respond(cookie, words);
            } else if (turn % 20 == 5) {
                press(cookie, number, "/appreciation", appreciated);
            } else if (turn % 20 == 15) {
                press(cookie, number, "/share", shared);
            } else if (turn % 10 == 7) {
                follow(cookie, number, turn % 20 == 7);
            } else if (turn % 2 == 0 && draft != 0) {
                saveDraft(cookie, draft, words);
            } else if (acknowledged(cookie, "/notes", Map.of("text", words, "visibility", "public")) != null) {
                notes.add(words);
            }
        }
    }

    /** To somebody's story; a response is a note that answers. */
    private void respond(String cookie, String words) {
        List<String> all = List.copyOf(stories.keySet());
        String story = all.get((words.hashCode() & Integer.MAX_VALUE) % all.size());
        if (acknowledged(cookie, story + "/responses", Map.of("text", words)) != null) {
            notes.add(words);
            responses.incrementAndGet();
        }
    }

    /** Appreciates or shares a story of somebody else; some once more, which changes nothing. */
    private void press(String cookie, int number, String button, Set<String> pressed) {
        stories.keySet().stream()
                .filter(story -> !story.startsWith("/@writer" + (FIRST + number) + "/"))
                .findFirst()
                .ifPresent(story -> {
                    if (acknowledged(cookie, story + button, Map.of()) != null) {
                        pressed.add((FIRST + number) + " " + story.replaceFirst(".*/", ""));
                    }
                });
    }

    /** Follows the next of the others, or stops following the one before. */
    private void follow(String cookie, int number, boolean begin) {
        int step = begin ? steps.merge(number, 1, Integer::sum) : steps.getOrDefault(number, 1);
        int other = FIRST + (number + 1 + step % (PEOPLE - 1)) % PEOPLE;
        if (!begin && step % 3 == 0) {
            // Some stay.
            return;
        }
        if (acknowledged(cookie, "/@writer" + other + (begin ? "/follow" : "/unfollow"), Map.of()) != null) {
            String pair = FIRST + number + " " + other;
            if (begin) {
                following.add(pair);
            } else {
                following.remove(pair);
            }
            followed.incrementAndGet();
        }
    }

    private long beginDraft(String cookie, String words) {
        String location = acknowledged(cookie, "/drafts", Map.of("title", words, "body", words, "next", "save"));
        if (location == null) {
            return 0;
        }
        begun.add(words);
        long draft = Long.parseLong(location.replaceFirst(".*/drafts/(\\d+).*", "$1"));
        revisions.put(draft, 1);
        saved.put(draft, words);
        return draft;
    }

    private void saveDraft(String cookie, long draft, String words) {
        int revision = revisions.get(draft);
        String location = acknowledged(
                cookie,
                "/drafts/" + draft,
                Map.of("title", "Saved", "body", words, "revision", Integer.toString(revision), "next", "save"));
        if (location != null) {
            revisions.put(draft, revision + 1);
            saved.put(draft, words);
        }
    }

    /** @return the address of the story without its slug */
    private String publish(String cookie, String words) {
        String location = acknowledged(
                cookie, "/drafts", Map.of("title", "A story", "body", words, "genre", "own", "next", "publish"));
        if (location == null) {
            return null;
        }
        String address = location.replaceFirst(".*(/@[^/]+/\\d+).*", "$1");
        stories.put(address, words);
        return address;
    }

    private void change(String cookie, String address, String words) {
        String draft = acknowledged(cookie, address + "/changes", Map.of());
        if (draft != null
                && acknowledged(
                                cookie,
                                draft.replaceFirst(".*(/drafts/\\d+).*", "$1/publication"),
                                Map.of("title", "A story", "body", words, "genre", "own", "revision", "1"))
                        != null) {
            stories.put(address, words);
            changed.add(address);
        }
    }

    /**
     * Sends a form until it is acknowledged, always with the same key.
     *
     * @return where it leads, or null where it was refused, which is written down
     */
    private String acknowledged(String cookie, String path, Map<String, String> fields) {
        Map<String, String> form = new TreeMap<>(fields);
        form.put("token", UUID.randomUUID().toString());
        for (int attempt = 0; attempt < 600; attempt++) {
            if (attempt > 0) {
                retries.incrementAndGet();
                sleepUntil(System.nanoTime() + 150_000_000L);
            }
            try {
                HttpResponse<String> answer = sent(client, origin, cookie, path, form);
                if (answer.statusCode() == 303) {
                    String location = answer.headers().firstValue("Location").orElseThrow();
                    if (location.contains("sign-in")) {
                        refused.add(path + " led to sign-in");
                        return null;
                    }
                    acknowledged.incrementAndGet();
                    lastAcknowledged.set(System.nanoTime());
                    return location;
                }
                if (answer.statusCode() < 500) {
                    refused.add(path + " answered " + answer.statusCode());
                    return null;
                }
            } catch (IOException noAnswer) {
                // It may have been done or not: the same key tells.
            }
        }
        refused.add(path + " was never acknowledged");
        return null;
    }

    static HttpResponse<String> sent(
            HttpClient client, String origin, String cookie, String path, Map<String, String> form) throws IOException {
        String body = String.join(
                "&",
                form.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .toList());
        HttpRequest request = HttpRequest.newBuilder(URI.create(origin + path))
                .timeout(PATIENCE)
                .header("Cookie", "lanyard_session=" + cookie)
                .header("Origin", origin)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static void sleepUntil(long moment) {
        long nanos = moment - System.nanoTime();
        if (nanos > 0) {
            try {
                Thread.sleep(nanos / 1_000_000, (int) (nanos % 1_000_000));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
    }

    /** Notes that were acknowledged, by their words. */
    Queue<String> notes() {
        return notes;
    }

    /** Drafts whose beginning was acknowledged, by their first title. */
    Queue<String> begun() {
        return begun;
    }

    /** The words of each draft that were acknowledged last. */
    Map<Long, String> saved() {
        return saved;
    }

    /** How often each draft was saved, as far as its writer knows. */
    Map<Long, Integer> revisions() {
        return revisions;
    }

    /** The words of each story, by its address, that were acknowledged last. */
    Map<String, String> stories() {
        return stories;
    }

    /** Stories that were changed, each once. */
    Queue<String> changed() {
        return changed;
    }

    /** Who follows whom, by their numbers, as it was acknowledged last. */
    Set<String> following() {
        return following;
    }

    /** How often following was begun or ended. */
    int followed() {
        return followed.get();
    }

    /** Who appreciates what, by the numbers of both. */
    Set<String> appreciated() {
        return appreciated;
    }

    /** Who shares what, by the numbers of both. */
    Set<String> shared() {
        return shared;
    }

    /** How many of the notes are responses. */
    int responses() {
        return responses.get();
    }

    /** What was refused and should not have been. */
    Queue<String> refused() {
        return refused;
    }

    int acknowledged() {
        return acknowledged.get();
    }

    int retries() {
        return retries.get();
    }

    /** As {@link System#nanoTime()} counts. */
    long lastAcknowledged() {
        return lastAcknowledged.get();
    }
}
