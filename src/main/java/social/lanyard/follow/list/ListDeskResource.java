package social.lanyard.follow.list;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.identity.LocalAddress;
import social.lanyard.support.Ids;
import social.lanyard.support.Refusal;
import social.lanyard.web.FormAnswer;
import social.lanyard.web.Once;

/** The page on which one's own list gets its people and its name. */
@Path("/lists/{id: [0-9]+}")
@Produces(MediaType.TEXT_HTML)
@Cancellable(false)
class ListDeskResource {
    private static final int ROWS = 50;
    private static final Pattern HANDLE = Pattern.compile("[a-z0-9_]{0,30}");

    private final ListOwner owner;
    private final ListShelf shelf;
    private final ChangeList change;

    ListDeskResource(ListOwner owner, ListShelf shelf, ChangeList change) {
        this.owner = owner;
        this.shelf = shelf;
        this.change = change;
    }

    @GET
    @Path("people")
    @Authenticated
    @Operation(
            summary = "Put people into one's own list",
            description = "Those whom one follows, by handle; `in=list` shows only those in it, `q` looks for part of a"
                    + " name, `after` is the handle that the page begins behind.")
    public Uni<TemplateInstance> people(
            @RestPath String id,
            @RestQuery String in,
            @RestQuery String q,
            @RestQuery String after,
            @RestQuery String saved) {
        return desk(owner.id(), Ids.inAddress(id), search(q), "list".equals(in), place(after), saved != null)
                .map(ListPages::desk);
    }

    private Uni<ListDesk> desk(long me, long id, String search, boolean listedOnly, String after, boolean saved) {
        return shelf.own(me, id)
                .chain(list -> shelf.people(me, id, search, listedOnly, after, ROWS + 1)
                        .map(rows -> desk(list, rows, search, listedOnly, after, saved)));
    }

    private static ListDesk desk(
            ListName list, List<ListPerson> rows, String search, boolean listedOnly, String after, boolean saved) {
        boolean more = rows.size() > ROWS;
        List<ListPerson> shown = more ? rows.subList(0, ROWS) : rows;
        return new ListDesk(
                list,
                shown,
                search,
                listedOnly,
                after,
                more ? shown.get(ROWS - 1).handle() : "",
                ListForm.of(list.title()),
                saved);
    }

    @POST
    @Path("people")
    @Authenticated
    @Operation(
            summary = "Put somebody into one's own list or take them out",
            description = "`add` or `remove` holds the id of the account. Leads back to the page in `to`.")
    public Uni<RestResponse<TemplateInstance>> change(
            @RestPath String id,
            @RestForm String token,
            @RestForm String add,
            @RestForm String remove,
            @RestForm String to) {
        long me = owner.id();
        long list = Ids.inAddress(id);
        String back = to == null || to.isEmpty() ? "/lists/" + list + "/people" : LocalAddress.of(to);
        return shelf.own(me, list)
                .chain(known -> changed(me, list, token, add, remove))
                .map(done -> FormAnswer.goOn(Once.Outcome.seeOther(back)))
                .onFailure(Refusal.class)
                .recoverWithUni(refused -> again(me, list, refused));
    }

    private Uni<Void> changed(long me, long list, String token, String add, String remove) {
        return add == null || add.isEmpty()
                ? change.remove(me, list, List.of(person(remove)), key(token, "remove", list, remove))
                : change.add(me, list, List.of(person(add)), key(token, "add", list, add));
    }

    /** On the page of a person one token stands for the buttons of all lists. */
    private static String key(String token, String verb, long list, String person) {
        return ListForm.key(token, verb + "." + list + "." + person(person));
    }

    private static long person(String id) {
        return Ids.parse(id).orElseThrow(() -> new Refusal("", "Choose somebody from the list."));
    }

    private Uni<RestResponse<TemplateInstance>> again(long me, long list, Refusal refused) {
        return desk(me, list, "", false, "", false)
                .map(desk -> desk.returned(desk.form().returned(refused.problems())))
                .map(desk -> FormAnswer.again(ListPages.desk(desk)));
    }

    @POST
    @Path("title")
    @Authenticated
    @Operation(summary = "Give one's own list another name")
    public Uni<RestResponse<TemplateInstance>> rename(
            @RestPath String id, @RestForm String token, @RestForm String title) {
        long me = owner.id();
        long list = Ids.inAddress(id);
        ListForm form = ListForm.typed(token, title);
        return shelf.own(me, list)
                .map(known -> ListTitle.of(title))
                .chain(name -> change.rename(me, list, name, ListForm.key(token, "title")))
                .map(done -> FormAnswer.goOn(Once.Outcome.seeOther("/lists/" + list + "/people?saved=yes")))
                .onFailure(Refusal.class)
                .recoverWithUni(refused -> desk(me, list, "", false, "", false)
                        .map(desk -> desk.returned(form.returned(refused.problems())))
                        .map(desk -> FormAnswer.again(ListPages.desk(desk))));
    }

    @GET
    @Path("deletion")
    @Authenticated
    @Operation(summary = "Ask before one's own list is deleted")
    public Uni<TemplateInstance> askDeletion(@RestPath String id) {
        return shelf.own(owner.id(), Ids.inAddress(id)).map(list -> ListPages.deletion(list, Once.token()));
    }

    @POST
    @Path("deletion")
    @Authenticated
    @Operation(summary = "Delete one's own list", description = "Its people stay followed. Leads to the lists.")
    public Uni<RestResponse<TemplateInstance>> delete(@RestPath String id, @RestForm String token) {
        return change.delete(owner.id(), Ids.inAddress(id), ListForm.key(token, "end"))
                .map(done -> FormAnswer.goOn(Once.Outcome.seeOther("/lists?deleted=yes")));
    }

    /** What was looked for; more than anybody's name is not needed. */
    private static String search(String q) {
        String words = q == null ? "" : q.replace('\u0000', ' ').strip();
        return words.length() > ListTitle.LONGEST ? words.substring(0, ListTitle.LONGEST) : words;
    }

    private static String place(String after) {
        String handle = after == null ? "" : after;
        if (!HANDLE.matcher(handle).matches()) {
            throw new Refusal("after", "This is not a place in the list.");
        }
        return handle;
    }
}
