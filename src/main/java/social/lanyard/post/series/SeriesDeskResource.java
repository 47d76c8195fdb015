package social.lanyard.post.series;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.post.Returned;
import social.lanyard.post.Writer;
import social.lanyard.support.Conflict;
import social.lanyard.support.Cursor;
import social.lanyard.support.Ids;
import social.lanyard.support.Problem;
import social.lanyard.support.Refusal;
import social.lanyard.web.Once;
import social.lanyard.web.Viewer;

/** One's own series: the list, and the page on which one is changed. */
@Path("/series")
@Produces(MediaType.TEXT_HTML)
@Cancellable(false)
class SeriesDeskResource {
    private static final String LIST = "/series";

    private final Writer writer;
    private final SeriesShelf shelf;
    private final BeginSeries begin;
    private final ChangeSeries change;

    SeriesDeskResource(Writer writer, SeriesShelf shelf, BeginSeries begin, ChangeSeries change) {
        this.writer = writer;
        this.shelf = shelf;
        this.begin = begin;
        this.change = change;
    }

    @GET
    @Authenticated
    @Operation(summary = "One's own series, the newest first")
    public Uni<TemplateInstance> list(@RestQuery("max_id") String maxId, @RestQuery String deleted) {
        return list(writer.viewer(), Cursor.of(maxId, null, null), SeriesForm.empty(), List.of(), deleted != null);
    }

    private Uni<TemplateInstance> list(
            Viewer viewer, Cursor cursor, SeriesForm form, List<Problem> problems, boolean deleted) {
        return shelf.of(viewer.accountId(), viewer.accountId(), cursor)
                .map(page -> SeriesPages.list(new SeriesList(page, form, problems, deleted)));
    }

    @POST
    @Authenticated
    @Operation(summary = "Make a series", description = "Leads to its page, where stories are put into it.")
    public Uni<RestResponse<TemplateInstance>> create(@BeanParam SeriesForm form) {
        Viewer viewer = writer.viewer();
        return Uni.createFrom()
                .item(form::text)
                .chain(text -> begin.begin(viewer.accountId(), text, Order.EMPTY, form.token()))
                .map(id -> seeOther(LIST + "/" + id + "?saved=yes"))
                .onFailure(Returned::with)
                .recoverWithUni(failure -> notMade(viewer, form, Returned.of(failure)));
    }

    private Uni<RestResponse<TemplateInstance>> notMade(Viewer viewer, SeriesForm form, Returned why) {
        return list(viewer, Cursor.FIRST, form, why.problems(), false).map(page -> answer(why.status(), page));
    }

    @GET
    @Path("{id}")
    @Authenticated
    @Operation(summary = "One's own series, to be changed")
    public Uni<TemplateInstance> show(@RestPath String id, @RestQuery("max_id") String maxId, @RestQuery String saved) {
        return desk(writer.viewer(), number(id), Cursor.of(maxId, null, null), saved != null)
                .map(SeriesPages::desk);
    }

    private Uni<SeriesDesk> desk(Viewer viewer, long id, Cursor cursor, boolean saved) {
        return shelf.own(viewer.accountId(), id)
                .chain(series -> shelf.parts(id)
                        .chain(parts -> shelf.loose(viewer.accountId(), cursor)
                                .map(loose -> new SeriesDesk(
                                        series,
                                        parts,
                                        loose,
                                        cursor.maxId(),
                                        SeriesForm.of(series),
                                        Set.of(),
                                        List.of(),
                                        saved))));
    }

    private Uni<SeriesDesk> desk(Viewer viewer, long id) {
        return desk(viewer, id, Cursor.FIRST, false);
    }

    @POST
    @Path("{id}")
    @Authenticated
    @Operation(summary = "Change what a series says", description = "409 when it was changed elsewhere in between.")
    public Uni<RestResponse<TemplateInstance>> say(@RestPath String id, @BeanParam SeriesForm form) {
        Viewer viewer = writer.viewer();
        long series = number(id);
        return shelf.own(viewer.accountId(), series)
                .map(known -> form.text())
                .chain(text -> change.say(viewer.accountId(), series, text, form.seen(), key(form.token(), "words")))
                .map(done -> seeOther(LIST + "/" + series + "?saved=yes"))
                .onFailure(Returned::with)
                .recoverWithUni(failure -> desk(viewer, series)
                        .map(desk -> desk.returned(form, Returned.of(failure).problems()))
                        .map(desk -> answer(Returned.of(failure).status(), SeriesPages.desk(desk))))
                .onFailure(Conflict.class)
                .recoverWithUni(conflict -> desk(viewer, series)
                        .map(desk -> answer(409, SeriesPages.desk(changedElsewhere(desk, form, conflict)))));
    }

    /** What was typed stands in the fields; the sentence says what is saved, so that its author can choose. */
    private static SeriesDesk changedElsewhere(SeriesDesk desk, SeriesForm form, Throwable conflict) {
        SeriesView saved = desk.series();
        String sentence = conflict.getMessage() + " It is saved as “" + saved.title() + "”"
                + (saved.about().isEmpty() ? "" : ", about “" + saved.about() + "”")
                + ". Save again to keep what stands in the fields.";
        return desk.returned(form.over(saved), List.of(new Problem("", sentence)));
    }

    @POST
    @Path("{id}/stories")
    @Authenticated
    @Operation(summary = "Put stories of one's own at the end of a series")
    public Uni<RestResponse<TemplateInstance>> add(
            @RestPath String id,
            @RestForm String token,
            @RestForm List<String> story,
            @RestQuery("max_id") String maxId) {
        Viewer viewer = writer.viewer();
        long series = number(id);
        Cursor cursor = Cursor.of(maxId, null, null);
        return shelf.own(viewer.accountId(), series)
                .map(known -> chosen(story))
                .chain(ids -> change.arrange(
                        viewer.accountId(), series, order -> order.with(ids), "add " + ids, key(token, "add")))
                .map(done -> seeOther(LIST + "/" + series + "?saved=yes"))
                .onFailure(Returned::with)
                .recoverWithUni(failure -> desk(viewer, series, cursor, false)
                        .map(desk ->
                                desk.ticked(ticked(story), Returned.of(failure).problems()))
                        .map(desk -> answer(Returned.of(failure).status(), SeriesPages.desk(desk))));
    }

    private static List<Long> chosen(List<String> story) {
        List<Long> ids = new ArrayList<>();
        if (story != null && story.size() > Order.MOST) {
            throw new Refusal("stories", "A series may have up to " + Order.MOST + " stories.");
        }
        for (String one : story == null ? List.<String>of() : story) {
            ids.add(Ids.parse(one).orElseThrow(() -> new Refusal("stories", "Choose stories from the list.")));
        }
        if (ids.isEmpty()) {
            throw new Refusal("stories", "Choose at least one story.");
        }
        return ids;
    }

    private static Set<Long> ticked(List<String> story) {
        Set<Long> ids = new HashSet<>();
        for (String one : story == null ? List.<String>of() : story) {
            Ids.parse(one).ifPresent(ids::add);
        }
        return ids;
    }

    @POST
    @Path("{id}/order")
    @Authenticated
    @Operation(
            summary = "Move one story up or down in a series, or take it out",
            description = "move=up-ID, down-ID or out-ID.")
    public Uni<RestResponse<TemplateInstance>> move(
            @RestPath String id, @RestForm String token, @RestForm String move) {
        Viewer viewer = writer.viewer();
        long series = number(id);
        return shelf.own(viewer.accountId(), series)
                .map(known -> Move.of(move))
                .chain(one ->
                        change.arrange(viewer.accountId(), series, one::in, one.stable(), key(token, one.stable())))
                .map(done -> seeOther(LIST + "/" + series + "?saved=yes#order"))
                .onFailure(Returned::with)
                .recoverWithUni(failure -> desk(viewer, series)
                        .map(desk -> desk.ticked(Set.of(), Returned.of(failure).problems()))
                        .map(desk -> answer(Returned.of(failure).status(), SeriesPages.desk(desk))));
    }

    @GET
    @Path("{id}/deletion")
    @Authenticated
    @Operation(summary = "Ask before one's own series is deleted")
    public Uni<TemplateInstance> askDeletion(@RestPath String id) {
        return shelf.own(writer.viewer().accountId(), number(id))
                .map(series -> SeriesPages.deletion(series, Once.token()));
    }

    @POST
    @Path("{id}/deletion")
    @Authenticated
    @Operation(summary = "Delete one's own series", description = "Its stories stay. Leads to the list.")
    public Uni<RestResponse<TemplateInstance>> delete(@RestPath String id, @RestForm String token) {
        return change.delete(writer.viewer().accountId(), number(id), key(token, "end"))
                .map(done -> seeOther(LIST + "?deleted=yes"));
    }

    /** One page with one token, which stands for each of its forms and buttons on its own. */
    private static String key(String token, String what) {
        return token == null || token.isEmpty() ? null : token + "." + what;
    }

    private static RestResponse<TemplateInstance> answer(int status, TemplateInstance page) {
        return ResponseBuilder.<TemplateInstance>create(status).entity(page).build();
    }

    private static RestResponse<TemplateInstance> seeOther(String path) {
        return ResponseBuilder.<TemplateInstance>create(RestResponse.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, path)
                .build();
    }

    static long number(String id) {
        return Ids.inAddress(id);
    }
}
