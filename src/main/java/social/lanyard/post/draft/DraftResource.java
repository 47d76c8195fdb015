package social.lanyard.post.draft;

import static social.lanyard.post.draft.DraftAnswers.onwards;
import static social.lanyard.post.draft.DraftAnswers.returned;
import static social.lanyard.post.draft.DraftAnswers.seeOther;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.post.RenderPost;
import social.lanyard.post.Returned;
import social.lanyard.post.StoryText;
import social.lanyard.post.Writer;
import social.lanyard.support.Conflict;
import social.lanyard.support.Ids;
import social.lanyard.support.Problem;
import social.lanyard.text.TextKind;
import social.lanyard.web.Once;
import social.lanyard.web.Viewer;

/** One's own drafts: the list, the page on which one is written, and what can be done with it. */
@Path("/drafts")
@Produces(MediaType.TEXT_HTML)
@Cancellable(false)
class DraftResource {
    private static final String PREVIEW = "preview";

    private final Writer writer;
    private final DraftShelf shelf;
    private final WritingDesk desk;
    private final BeginDraft begin;
    private final SaveDraft save;
    private final DiscardDraft discard;
    private final PublishStory publish;
    private final Scheduling scheduling;
    private final RenderPost render;
    private final DraftAnswers answers;

    DraftResource(
            Writer writer,
            DraftShelf shelf,
            WritingDesk desk,
            BeginDraft begin,
            SaveDraft save,
            DiscardDraft discard,
            PublishStory publish,
            Scheduling scheduling,
            RenderPost render,
            DraftAnswers answers) {
        this.writer = writer;
        this.shelf = shelf;
        this.desk = desk;
        this.begin = begin;
        this.save = save;
        this.discard = discard;
        this.publish = publish;
        this.scheduling = scheduling;
        this.render = render;
        this.answers = answers;
    }

    @GET
    @Authenticated
    @Operation(summary = "One's own drafts, the last saved first")
    public Uni<TemplateInstance> list(@RestQuery String after, @RestQuery String deleted) {
        Viewer viewer = writer.viewer();
        long gone = Ids.parse(deleted).orElse(0L);
        return shelf.list(viewer.accountId(), after)
                .chain(rows -> shelf.deletedTitle(viewer.accountId(), gone)
                        .map(title -> DraftList.of(rows, gone, title, Once.token())))
                .map(DraftPages::drafts);
    }

    @POST
    @Authenticated
    @Operation(summary = "Keep a new draft", description = "Leads to its page, or publishes it at once.")
    public Uni<RestResponse<TemplateInstance>> create(@BeanParam StoryForm form) {
        Viewer viewer = writer.viewer();
        return Uni.createFrom()
                .item(form::text)
                .chain(text -> begin.beginPage(viewer.accountId(), text, form.token())
                        .chain(id -> form.next().equals("publish")
                                ? publishFirst(viewer, id, form)
                                : saveFirst(viewer, id, text, form)))
                .onFailure(Returned::with)
                .recoverWithUni(failure -> returned(failure, problems -> desk.blank(viewer, form, problems)));
    }

    /** The page's script, or the same form sent before, may have kept other words of it already. */
    private Uni<RestResponse<TemplateInstance>> saveFirst(Viewer viewer, long id, StoryText text, StoryForm form) {
        return save.save(viewer.accountId(), id, text, 1, null)
                .replaceWith(() -> onwards(id, form))
                .onFailure(Conflict.class)
                .recoverWithUni(() -> answers.conflict(viewer, id, form));
    }

    /** The draft is kept whatever becomes of its publication; a resent form finds what the first one led to. */
    private Uni<RestResponse<TemplateInstance>> publishFirst(Viewer viewer, long id, StoryForm form) {
        return shelf.one(viewer.accountId(), id)
                .chain(draft -> Uni.createFrom()
                        .item(draft)
                        .invoke(form::refuseDoubt)
                        .chain(() -> out(viewer, id, form.text(), draft.revision(), form, null))
                        .onFailure(Returned::with)
                        .recoverWithUni(
                                failure -> returned(failure, problems -> again(viewer, draft, form, problems))));
    }

    /** What is saved, and the time that was chosen for it: nothing goes out at once because a choice was forgotten. */
    private Uni<DraftPage> again(Viewer viewer, DraftView draft, StoryForm form, List<Problem> problems) {
        return desk.of(viewer, draft, StoryForm.of(draft).when(form), problems, false);
    }

    @GET
    @Path("{id}")
    @Authenticated
    @Operation(summary = "A draft of one's own, to be changed or, with view=preview, as it will look")
    public Uni<RestResponse<TemplateInstance>> show(
            @RestPath String id,
            @RestQuery String view,
            @RestQuery String saved,
            @RestQuery String day,
            @RestQuery String time) {
        Viewer viewer = writer.viewer();
        return shelf.unpublished(viewer.accountId(), number(id))
                .chain(draft -> show(
                        viewer,
                        draft,
                        day == null ? StoryForm.of(draft) : StoryForm.of(draft).at(day, time),
                        PREVIEW.equals(view),
                        saved != null));
    }

    private Uni<RestResponse<TemplateInstance>> show(
            Viewer viewer, DraftView draft, StoryForm form, boolean preview, boolean justSaved) {
        return preview
                ? preview(viewer, draft, form)
                : desk.of(viewer, draft, form, List.of(), justSaved)
                        .map(page -> RestResponse.ok(DraftPages.write(page)));
    }

    private Uni<RestResponse<TemplateInstance>> preview(Viewer viewer, DraftView draft, StoryForm form) {
        return render.render("body", draft.text().markdown(), TextKind.STORY)
                .map(text -> RestResponse.ok(DraftPages.preview(draft, form, text)))
                .onFailure(Returned::with)
                .recoverWithUni(failure -> returned(failure, problems -> desk.saved(viewer, draft, problems, false)));
    }

    @POST
    @Path("{id}")
    @Authenticated
    @Operation(summary = "Save a draft", description = "409 with both texts when it was saved elsewhere in between.")
    public Uni<RestResponse<TemplateInstance>> save(@RestPath String id, @BeanParam StoryForm form) {
        Viewer viewer = writer.viewer();
        long draft = number(id);
        return answers.kept(
                viewer,
                draft,
                form,
                text -> save.save(viewer.accountId(), draft, text, form.seen(), form.token())
                        .replaceWith(() -> onwards(draft, form)));
    }

    @POST
    @Path("{id}/publication")
    @Authenticated
    @Operation(summary = "Publish a draft", description = "Saves what the form holds first. Leads to the post.")
    public Uni<RestResponse<TemplateInstance>> publish(@RestPath String id, @BeanParam StoryForm form) {
        Viewer viewer = writer.viewer();
        long draft = number(id);
        if (form.hasWords()) {
            return answers.kept(
                    viewer,
                    draft,
                    form,
                    text -> shelf.one(viewer.accountId(), draft)
                            .invoke(form::refuseDoubt)
                            .chain(() -> out(viewer, draft, text, form.seen(), form, form.token())));
        }
        return shelf.one(viewer.accountId(), draft)
                .chain(saved -> Uni.createFrom()
                        .deferred(() -> out(viewer, draft, saved.text(), form.seen(), form, form.token()))
                        .onFailure(Returned::with)
                        .recoverWithUni(failure -> returned(failure, problems -> again(viewer, saved, form, problems)))
                        .onFailure(Conflict.class)
                        .recoverWithItem(() -> seeOther("/drafts/" + draft)));
    }

    /** Now, or at the time that was chosen. */
    private Uni<RestResponse<TemplateInstance>> out(
            Viewer viewer, long draft, StoryText text, int seen, StoryForm form, String key) {
        text.refuseUnlessLookedAt(form.picturesChecked());
        return form.later()
                ? scheduling
                        .schedule(viewer, draft, text, seen, form.day(), form.time(), key)
                        .replaceWith(() -> seeOther("/drafts/scheduled?done=" + draft))
                : publish.publish(viewer, draft, text, seen, form.removes(), key)
                        .map(published -> seeOther(published.path()));
    }

    @POST
    @Path("{id}/deletion")
    @Authenticated
    @Operation(summary = "Delete a draft", description = "It can be brought back for 30 days.")
    public Uni<RestResponse<TemplateInstance>> delete(@RestPath String id, @RestForm String token) {
        long draft = number(id);
        return discard.discard(writer.viewer().accountId(), draft, key(token, "discard", draft))
                .replaceWith(() -> seeOther("/drafts?deleted=" + draft));
    }

    @POST
    @Path("{id}/restoration")
    @Authenticated
    @Operation(summary = "Bring a deleted draft back")
    public Uni<RestResponse<TemplateInstance>> restore(@RestPath String id, @RestForm String token) {
        long draft = number(id);
        return discard.restore(writer.viewer().accountId(), draft, key(token, "restore", draft))
                .replaceWith(() -> seeOther("/drafts"));
    }

    /** One list is one page with one token, which stands for each of its buttons on its own. */
    private static String key(String token, String verb, long draft) {
        return token == null || token.isEmpty() ? null : token + "." + verb + "." + draft;
    }

    private static long number(String id) {
        return Ids.inAddress(id);
    }
}
