package social.lanyard.digest;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.web.PageFrame;

/** What somebody sees who asked: the same for every address, and whatever became of it. */
@Path("/follow/email/asked/{ticket}")
@Produces(MediaType.TEXT_HTML)
@Cancellable(false)
class AskedResource {
    private final PageFrame frame;
    private final AskPages pages;
    private final Choices choices;
    private final AskByMail ask;
    private final Pool pool;

    AskedResource(PageFrame frame, AskPages pages, Choices choices, AskByMail ask, Pool pool) {
        this.frame = frame;
        this.pages = pages;
        this.choices = choices;
        this.ask = ask;
        this.pool = pool;
    }

    @GET
    @PermitAll
    @Operation(summary = "What to do after asking for stories by email")
    public Uni<TemplateInstance> read(@RestPath String ticket, @RestQuery boolean again) {
        frame.keepOutOfSearch(true);
        return page(Secret.inAddress(ticket), again).map(page -> DigestPages.ask(page, List.of()));
    }

    @POST
    @PermitAll
    @Path("again")
    @Operation(summary = "Send the message that confirms once more")
    public Uni<RestResponse<TemplateInstance>> again(@RestPath String ticket, @Context HttpServerRequest request) {
        frame.keepOutOfSearch(true);
        Secret secret = Secret.inAddress(ticket);
        return ask.again(secret, Asker.of(request))
                .map(done -> RestResponse.<TemplateInstance>seeOther(
                        URI.create("/follow/email/asked/" + secret.text() + "?again=true")))
                .onFailure(TooMany.class)
                .recoverWithUni(refused -> page(secret, false).map(page -> AskResource.tooMany(page, refused)));
    }

    /** What was asked for, as long as it is kept. The address is not shown: this page is no proof whose it is. */
    private Uni<AskPage> page(Secret ticket, boolean again) {
        return pool.preparedQuery("select things, often from mail_request where ticket_hash = $1")
                .execute(Tuple.of(Buffer.buffer(ticket.hash())))
                .chain(rows -> {
                    for (Row row : rows) {
                        String often = Often.valueOf(row.getString("often")).word();
                        return choices.kept(ConfirmMail.things(row.getString("things")))
                                .chain(found -> page(found, often, ticket, again));
                    }
                    return page(List.of(), Often.WEEK.word(), ticket, again);
                });
    }

    private Uni<AskPage> page(List<Choice> found, String often, Secret ticket, boolean again) {
        List<String> values = found.stream().map(Choice::value).toList();
        return pages.page(new AskPages.Typed(values, List.of(), often, null, null), ticket.text(), again)
                .map(AskPages.Found::page);
    }
}
