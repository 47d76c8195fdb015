package social.lanyard.api;

import io.quarkus.oidc.BearerTokenAuthentication;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.post.NoteText;
import social.lanyard.post.PostCards;
import social.lanyard.post.PublishNote;
import social.lanyard.post.Published;
import social.lanyard.post.Respond;
import social.lanyard.post.TakeDown;
import social.lanyard.post.Visibility;
import social.lanyard.support.Gone;
import social.lanyard.support.NotFound;
import social.lanyard.support.Problem;
import social.lanyard.support.Refusal;
import social.lanyard.web.Viewer;

/** Notes, responses and stories as statuses. */
@Path("/api/v1/statuses")
@Produces(MediaType.APPLICATION_JSON)
@BearerTokenAuthentication
@Tag(name = "Statuses", description = "As in the Mastodon client API")
@Cancellable(false)
class StatusResource {
    private final ApiViewer asker;
    private final ApiStatuses statuses;
    private final ApiThreads threads;
    private final PostCards cards;
    private final PublishNote publishNote;
    private final Respond respond;
    private final TakeDown takeDown;

    StatusResource(
            ApiViewer asker,
            ApiStatuses statuses,
            ApiThreads threads,
            PostCards cards,
            PublishNote publishNote,
            Respond respond,
            TakeDown takeDown) {
        this.asker = asker;
        this.statuses = statuses;
        this.threads = threads;
        this.cards = cards;
        this.publishNote = publishNote;
        this.respond = respond;
        this.takeDown = takeDown;
    }

    @POST
    @Authenticated
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Publish a note or a response, sent as JSON")
    public Uni<ApiStatus> publishJson(StatusRequest form, @HeaderParam("Idempotency-Key") String key) {
        if (form == null) {
            throw new Refusal("status", "Send the status as a JSON object.");
        }
        return publish(form, key);
    }

    @POST
    @Authenticated
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @Operation(summary = "Publish a note or a response, sent as a form")
    public Uni<ApiStatus> publishForm(
            @RestForm String status,
            @RestForm("in_reply_to_id") String inReplyToId,
            @RestForm String visibility,
            @RestForm("spoiler_text") String spoilerText,
            @RestForm String language,
            @RestForm("media_ids[]") List<String> mediaIds,
            @RestForm("scheduled_at") String scheduledAt,
            @RestForm String responders,
            @RestForm boolean question,
            @HeaderParam("Idempotency-Key") String key) {
        return publish(
                new StatusRequest(
                        status,
                        inReplyToId,
                        visibility,
                        spoilerText,
                        language,
                        mediaIds,
                        scheduledAt,
                        null,
                        responders,
                        question),
                key);
    }

    private Uni<ApiStatus> publish(StatusRequest form, String key) {
        Viewer viewer = asker.named();
        form.refuseWhatIsMissing();
        Uni<Published> published = form.answers() ? answer(viewer, form, key) : note(viewer, form, key);
        return published.chain(post -> status(viewer, post.postId()));
    }

    private Uni<Published> note(Viewer viewer, StatusRequest form, String key) {
        return publishNote
                .publish(viewer, text(form, Visibility.PUBLIC), key)
                .onFailure(Refusal.class)
                .transform(StatusResource::inTheirWords);
    }

    private Uni<Published> answer(Viewer viewer, StatusRequest form, String key) {
        long parent = ApiViewer.id(form.inReplyToId());
        return cards.visible(viewer.accountId(), List.of(parent))
                .map(seen -> seen.stream().findFirst().orElseThrow(NotFound::new))
                .chain(card -> respond.respond(viewer, "", parent, text(form, card.visibility()), form.purpose(), key))
                .onFailure(Refusal.class)
                .transform(StatusResource::inTheirWords);
    }

    private static NoteText text(StatusRequest form, Visibility otherwise) {
        try {
            return NoteText.of(form.status(), form.visibilityWord(), otherwise, form.spoilerText(), form.language())
                    .answeredBy(form.responders());
        } catch (Refusal refusal) {
            throw inTheirWords(refusal);
        }
    }

    /** The fields under the names that the client used. */
    private static Refusal inTheirWords(Throwable failure) {
        return new Refusal(((Refusal) failure)
                .problems().stream().map(StatusResource::inTheirWords).toList());
    }

    private static Problem inTheirWords(Problem problem) {
        return switch (problem.field()) {
            case "text" -> new Problem("status", problem.sentence());
            case "content_note" -> new Problem("spoiler_text", problem.sentence());
            default -> problem;
        };
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(summary = "One status", description = "410 for one that was withdrawn, to whoever could read it.")
    public Uni<ApiStatus> one(@RestPath String id) {
        Viewer viewer = asker.viewer();
        long post = ApiViewer.id(id);
        return status(viewer, post).onFailure(NotFound.class).recoverWithUni(() -> gone(viewer, post));
    }

    /** Whoever could read a withdrawn one is told that it went. */
    private Uni<ApiStatus> gone(Viewer viewer, long id) {
        return cards.withdrawn(viewer.accountId(), id).map(card -> {
            throw card.isPresent() ? new Gone() : new NotFound();
        });
    }

    @GET
    @Path("{id}/context")
    @PermitAll
    @Operation(summary = "The thread around a status")
    public Uni<ApiContext> context(@RestPath String id) {
        return threads.around(asker.viewer(), ApiViewer.id(id));
    }

    @DELETE
    @Path("{id}")
    @Authenticated
    @Operation(summary = "Take a status of one's own down")
    public Uni<ApiStatus> delete(@RestPath String id) {
        Viewer viewer = asker.named();
        long post = ApiViewer.id(id);
        return cards.visible(viewer.accountId(), List.of(post))
                .map(seen -> seen.stream()
                        .filter(card -> viewer.is(card.author().id()))
                        .toList())
                .chain(statuses::of)
                .map(seen -> seen.stream().findFirst().orElseThrow(NotFound::new))
                .call(() -> takeDown.takeDown(viewer.accountId(), post, null));
    }

    private Uni<ApiStatus> status(Viewer viewer, long id) {
        return cards.meant(viewer.accountId(), id)
                .chain(seen -> statuses.of(seen.stream().toList()))
                .map(seen -> seen.stream().findFirst().orElseThrow(NotFound::new));
    }
}
