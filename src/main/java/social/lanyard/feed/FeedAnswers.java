package social.lanyard.feed;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import social.lanyard.support.Ids;
import social.lanyard.support.NotFound;
import social.lanyard.web.PageFrame;
import social.lanyard.web.WebConfig;

/**
 * Answers requests for a feed, the same to everybody, except that a signed-in reader does not meet whom a block keeps away.
 *
 * <p>A copy may be kept for two seconds and shown for two more while a new one is fetched: a feed that ten thousand readers
 * ask for costs a cache in front of us one request in two seconds, and what was withdrawn or shown to fewer people is gone
 * everywhere within five. Whoever has a page says so by its tag and gets 304 as long as that still holds. The date alone
 * never gives 304, since a post that leaves a feed takes its date with it, and whoever asked by the date would keep its words.
 */
@ApplicationScoped
class FeedAnswers {
    private static final String ALONE = "private, no-store";
    private static final String SHORTLY = "public, max-age=2, stale-while-revalidate=2";

    /** As RFC 9110 wants it, with two digits for the day. */
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ENGLISH);

    private final PageFrame frame;
    private final KeptFeeds kept;
    private final FeedReader reader;
    private final Entries entries;
    private final String origin;

    FeedAnswers(PageFrame frame, KeptFeeds kept, FeedReader reader, Entries entries, WebConfig config) {
        this.frame = frame;
        this.kept = kept;
        this.reader = reader;
        this.entries = entries;
        this.origin = config.origin();
    }

    /** What of a request a feed looks at: which page, and what the reader has of it. Never who asks. */
    record Asked(FeedForm form, String maxId, String known) {
        /** @throws NotFound when there is no such place */
        long before() {
            return maxId == null || maxId.isEmpty() ? FeedPage.FIRST : Ids.inAddress(maxId);
        }

        boolean has(String tag) {
            return known != null
                    && Arrays.stream(known.split(","))
                            .map(String::strip)
                            .anyMatch(one -> one.equals("*") || weak(one).equals(tag));
        }

        private static String weak(String tag) {
            return tag.startsWith("W/") ? tag : "W/" + tag;
        }
    }

    /**
     * @param address of the feed without the file at its end, as it was asked for
     * @param found what it is of, and whose posts it holds
     */
    Uni<Response> answer(Asked asked, String address, FeedList list, Supplier<Uni<FeedHeads.Head>> found) {
        long before = asked.before();
        long readerId = frame.viewer().accountId();
        Supplier<Uni<FeedPage>> read =
                () -> found.get().chain(head -> reader.page(head.feed(), list, head.whose(), before, readerId));
        return (readerId == 0 ? kept.page(address, before, read) : read.get())
                .chain(page -> answer(asked, page, page.tag(asked.form(), origin)));
    }

    private Uni<Response> answer(Asked asked, FeedPage page, String tag) {
        return asked.has(tag)
                ? Uni.createFrom().item(() -> headers(Response.notModified(), page, tag))
                : kept.body(tag, () -> whole(asked.form(), page))
                        .map(body ->
                                headers(Response.ok(body).type(asked.form().type() + ";charset=utf-8"), page, tag));
    }

    private Uni<byte[]> whole(FeedForm form, FeedPage page) {
        return reader.texts(page).chain(texts -> away(() -> write(form, page, entries.of(page.items(), texts))));
    }

    private byte[] write(FeedForm form, FeedPage page, List<FeedEntry> written) {
        return switch (form) {
            case ATOM -> new AtomWriter(origin).write(page, written);
            case JSON -> new JsonFeedWriter(origin).write(page, written);
        };
    }

    private Response headers(Response.ResponseBuilder answer, FeedPage page, String tag) {
        return answer.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.LAST_MODIFIED, date(page.updated()))
                .header(HttpHeaders.CACHE_CONTROL, frame.viewer().named() ? ALONE : SHORTLY)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                // People are to find the posts, not lists of them for programs.
                .header("X-Robots-Tag", "noindex")
                .build();
    }

    private static String date(Instant instant) {
        return HTTP_DATE.format(instant.atOffset(ZoneOffset.UTC));
    }

    /** A page may hold two megabytes of text: away from the event loop, and back to it with the answer. */
    private static <T> Uni<T> away(Supplier<T> work) {
        Context context = Vertx.currentContext();
        return Uni.createFrom()
                .item(work)
                .runSubscriptionOn(Infrastructure.getDefaultExecutor())
                .emitOn(command -> context.runOnContext(ignored -> command.run()));
    }
}
