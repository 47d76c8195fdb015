package social.lanyard.notification;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.oidc.BearerTokenAuthentication;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.support.Cursor;
import social.lanyard.support.Ids;
import social.lanyard.support.NotAllowed;
import social.lanyard.support.Refusal;
import social.lanyard.web.PageFrame;
import social.lanyard.web.Viewer;

/** My alerts as data, told together as on the page. */
@Path("/api/lanyard/v1/notifications")
@Authenticated
@BearerTokenAuthentication
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Alerts")
@Cancellable(false)
class AlertsApi {
    private final PageFrame frame;
    private final ChoiceShelf choices;
    private final AlertList list;
    private final UnreadCount unread;
    private final MarkRead mark;

    AlertsApi(PageFrame frame, ChoiceShelf choices, AlertList list, UnreadCount unread, MarkRead mark) {
        this.frame = frame;
        this.choices = choices;
        this.list = list;
        this.unread = unread;
        this.mark = mark;
    }

    /** A part of the list; {@code older} is the {@code max_id} of the next, or null at the end. */
    record Part(List<Item> notifications, String older) {}

    /** What is told together. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Item(
            String key,
            String kind,
            String newest,
            Instant at,
            boolean unread,
            int count,
            List<Person> people,
            String post,
            String path,
            Fact fact) {
        private static final int NAMED = 8;

        static Item of(AlertItem item) {
            return new Item(
                    item.key(),
                    item.kind().name().toLowerCase(Locale.ROOT),
                    Long.toString(item.newest()),
                    item.at(),
                    item.unread(),
                    item.count(),
                    item.fact() != null
                            ? List.of()
                            : item.people().stream()
                                    .limit(NAMED)
                                    .map(Person::of)
                                    .toList(),
                    item.post() == null ? null : Long.toString(item.post().id()),
                    item.path(),
                    item.fact() == null ? null : Fact.of(item.fact()));
        }
    }

    /** Who did it. */
    record Person(String id, String handle, String name) {
        static Person of(AlertPerson person) {
            return new Person(Long.toString(person.id()), person.handle(), person.name());
        }
    }

    /** What an organisation did. */
    record Fact(String organisation, String what, String label, String until) {
        static Fact of(BadgeFact fact) {
            return new Fact(
                    fact.organisation(),
                    fact.what().name().toLowerCase(Locale.ROOT),
                    fact.label(),
                    fact.until() == null ? null : fact.until().toString());
        }
    }

    /** How many are unread, at most 99, and whether shift mode keeps them quiet. */
    record Unread(int count, boolean paused) {}

    /** What to mark: one bundle by its key, or everything up to an alert, or everything. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Read(String key, String show, String newest) {}

    @GET
    @Operation(
            summary = "My alerts, told together as on the page",
            description =
                    "`show` is responses, mentions, follows, shares or badge; without it, all. `max_id` is `older` of the"
                            + " part before.")
    public Uni<Part> alerts(@RestQuery String show, @RestQuery("max_id") String maxId, @RestQuery Integer limit) {
        long me = me();
        Matter tab = Matter.of(show);
        Cursor cursor = Cursor.of(maxId, null, limit);
        return choices.of(me)
                .chain(chosen -> list.page(me, chosen.shown(tab), cursor))
                .map(page -> new Part(
                        page.items().stream().map(Item::of).toList(),
                        page.older() == null ? null : page.older().toString()));
    }

    @GET
    @Path("unread")
    @Operation(summary = "How many of my alerts are unread")
    public Uni<Unread> unread() {
        return unread.of(me()).map(count -> new Unread(count.count(), count.paused()));
    }

    @POST
    @Path("read")
    @Consumes(MediaType.APPLICATION_JSON)
    @WithTransaction
    @Operation(
            summary = "Mark alerts read",
            description = "One `key`; or all that `show` names up to the alert `newest`; or, without any of them, all.")
    public Uni<Void> read(Read body) {
        long me = me();
        if (body == null) {
            throw new Refusal("", "Send a JSON object.");
        }
        if (body.key() != null && !body.key().isEmpty()) {
            return mark.bundle(me, body.key()).replaceWithVoid();
        }
        Matter tab = Matter.of(body.show());
        long newest = body.newest() == null || body.newest().isEmpty() ? Long.MAX_VALUE : Ids.inAddress(body.newest());
        return mark.upTo(me, Matter.kindsOf(tab == null ? List.of(Matter.values()) : List.of(tab)), newest)
                .replaceWithVoid();
    }

    private long me() {
        Viewer viewer = frame.viewer();
        if (!viewer.named()) {
            throw new NotAllowed("Choose your name and handle first. Then there is somebody to tell.");
        }
        return viewer.accountId();
    }
}
