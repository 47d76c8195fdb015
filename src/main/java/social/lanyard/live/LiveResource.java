package social.lanyard.live;

import io.quarkus.security.UnauthorizedException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import social.lanyard.identity.OpenSessions;
import social.lanyard.post.PostCards;
import social.lanyard.support.Ids;
import social.lanyard.support.NotFound;
import social.lanyard.web.PageFrame;
import social.lanyard.web.Viewer;

/** Where open pages listen. */
@Path("/live")
class LiveResource {
    private final PageFrame frame;
    private final OpenSessions sessions;
    private final PostCards cards;
    private final Streams streams;
    private final Clock clock;

    LiveResource(PageFrame frame, OpenSessions sessions, PostCards cards, Streams streams, Clock clock) {
        this.frame = frame;
        this.sessions = sessions;
        this.cards = cards;
        this.streams = streams;
        this.clock = clock;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "What is new, as it happens",
            description =
                    "Server-sent events. Watch a list by `posts` (`home`, `latest`, `stories`, `notes`), in part by `of`"
                            + " (`topic:plain-words`, `author:1`, `organisation:1`), or the responses to one post by"
                            + " `responses` (its id), and the count of unread alerts by `alerts=yes`. `after` is the newest"
                            + " id that the page shows. `posts` and `responses` bring ids, `gone` takes ids back, `many` says that"
                            + " there is more than is told one by one, `alerts` brings a count, `end` says whether to come `again`."
                            + " After a break, send what came as `id` in `Last-Event-ID` or `from`, and in `known` the ids that are"
                            + " not shown yet, with points between: everything comes once, in order.")
    @APIResponse(
            responseCode = "200",
            description = "Events, until somebody closes the stream",
            content = @Content(mediaType = "text/event-stream"))
    @APIResponse(responseCode = "401", description = "`home` and `alerts` are for people who are signed in")
    @APIResponse(responseCode = "404", description = "No such post, or none that you may see")
    @APIResponse(responseCode = "422", description = "What is watched cannot be read")
    @APIResponse(responseCode = "429", description = "Too many streams of one person or address")
    @APIResponse(responseCode = "503", description = "Too many streams altogether")
    public Uni<Void> listen(
            @RestQuery String posts,
            @RestQuery String of,
            @RestQuery String responses,
            @RestQuery String alerts,
            @RestQuery String after,
            @RestQuery String known,
            @RestQuery String from,
            @RestHeader("Last-Event-ID") String lastEventId,
            @Context RoutingContext context) {
        Viewer viewer = frame.viewer();
        Watch watch = Watch.of(posts, of, responses, alerts, after, known).orFrom(Ids.at(clock.instant()));
        if (watch.personal() && !viewer.named()) {
            throw new UnauthorizedException();
        }
        Moment moment = Moment.parse(lastEventId == null || lastEventId.isEmpty() ? from : lastEventId)
                .orElse(null);
        return refuseUnseen(viewer, watch)
                .chain(() -> reader(viewer))
                .chain(reader -> context.request().method().name().equals("HEAD")
                        ? Uni.createFrom().voidItem()
                        : open(context, reader, watch, moment));
    }

    private Uni<Void> open(RoutingContext context, Reader reader, Watch watch, Moment moment) {
        return Uni.createFrom().emitter(emitter -> {
            Stream stream = streams.open(context.request(), reader, watch, moment, () -> emitter.complete(null));
            context.addEndHandler(ended -> stream.lost());
            emitter.onTermination(stream::lost);
        });
    }

    private Uni<Void> refuseUnseen(Viewer viewer, Watch watch) {
        return watch.thread() == 0
                ? Uni.createFrom().voidItem()
                : cards.seen(viewer.accountId(), List.of(watch.thread()))
                        .invoke(seen -> {
                            if (seen.isEmpty()) {
                                throw new NotFound();
                            }
                        })
                        .replaceWithVoid();
    }

    private Uni<Reader> reader(Viewer viewer) {
        return viewer.named()
                ? sessions.current()
                        .chain(session -> sessions.standing(List.of(session))
                                .map(standing -> standing.get(session))
                                .onItem()
                                .ifNull()
                                .failWith(UnauthorizedException::new)
                                .map(roles -> new Reader(viewer.accountId(), session, roles)))
                : Uni.createFrom().item(Reader.VISITOR);
    }
}
