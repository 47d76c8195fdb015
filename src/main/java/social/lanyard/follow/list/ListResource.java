package social.lanyard.follow.list;

import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.support.Refusal;
import social.lanyard.web.FormAnswer;
import social.lanyard.web.Once;

/** One's own lists of people. */
@Path("/lists")
@Produces(MediaType.TEXT_HTML)
@Cancellable(false)
class ListResource {
    private final ListOwner owner;
    private final ListShelf shelf;
    private final ChangeList change;

    ListResource(ListOwner owner, ListShelf shelf, ChangeList change) {
        this.owner = owner;
        this.shelf = shelf;
        this.change = change;
    }

    @GET
    @Authenticated
    @Operation(summary = "One's own lists of people, the newest first")
    public Uni<TemplateInstance> lists(@RestQuery String deleted) {
        return page(owner.id(), ListForm.empty(), deleted != null);
    }

    private Uni<TemplateInstance> page(long me, ListForm form, boolean deleted) {
        return shelf.of(me).map(lists -> ListPages.lists(new ListsPage(lists, form, deleted)));
    }

    @POST
    @Authenticated
    @Operation(summary = "Make a list", description = "Leads to the page where people are put into it.")
    public Uni<RestResponse<TemplateInstance>> create(@RestForm String token, @RestForm String title) {
        long me = owner.id();
        ListForm form = ListForm.typed(token, title);
        return Uni.createFrom()
                .item(() -> ListTitle.of(title))
                .chain(name -> change.begin(me, name, token))
                .map(id -> FormAnswer.goOn(Once.Outcome.seeOther("/lists/" + id + "/people")))
                .onFailure(Refusal.class)
                .recoverWithUni(refused ->
                        page(me, form.returned(refused.problems()), false).map(FormAnswer::again));
    }
}
