package social.lanyard.digest;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.support.Problem;
import social.lanyard.support.Refusal;
import social.lanyard.web.FormAnswer;
import social.lanyard.web.PageFrame;

/** Where somebody without an account asks for stories by mail. No answer tells whether an address is known here. */
@Path("/follow/email")
@Produces(MediaType.TEXT_HTML)
@Cancellable(false)
class AskResource {
    private final PageFrame frame;
    private final AskPages pages;
    private final AskByMail ask;

    AskResource(PageFrame frame, AskPages pages, AskByMail ask) {
        this.frame = frame;
        this.pages = pages;
        this.ask = ask;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "The form to follow by email",
            description = "follow and offer hold what can be ticked, such as person:amara or topic:plain-words.")
    public Uni<RestResponse<TemplateInstance>> form(@RestQuery List<String> follow, @RestQuery List<String> offer) {
        frame.keepOutOfSearch(true);
        return pages.page(new AskPages.Typed(follow, offer, null, null, null), "", false)
                .map(found -> found.missing().isEmpty()
                        ? RestResponse.ok(DigestPages.ask(found.page(), List.of()))
                        : answer(404, found.page(), found.missing()));
    }

    private static RestResponse<TemplateInstance> answer(int status, AskPage page, List<Problem> problems) {
        return RestResponse.ResponseBuilder.<TemplateInstance>create(status)
                .entity(DigestPages.ask(page, problems))
                .build();
    }

    @POST
    @PermitAll
    @Operation(
            summary = "Ask for stories by email",
            description = "Sends one message with a link that confirms it. Leads to the page that says so.")
    public Uni<RestResponse<TemplateInstance>> ask(
            @RestForm List<String> follow,
            @RestForm List<String> offer,
            @RestForm String often,
            @RestForm String email,
            @RestForm String token,
            @Context HttpServerRequest request) {
        frame.keepOutOfSearch(true);
        AskPages.Typed typed = new AskPages.Typed(follow, offer, often, email, token);
        return pages.page(typed, "", false)
                .chain(found -> Uni.createFrom()
                        .deferred(() -> ask.ask(checked(found, often, Asker.of(request))))
                        .map(AskResource::asked)
                        .onFailure(Refusal.class)
                        .recoverWithItem(refused -> FormAnswer.again(DigestPages.ask(found.page(), refused.problems())))
                        .onFailure(TooMany.class)
                        .recoverWithItem(refused -> tooMany(found.page(), refused)));
    }

    private static RestResponse<TemplateInstance> asked(Secret ticket) {
        return RestResponse.seeOther(URI.create("/follow/email/asked/" + ticket.text()));
    }

    /** 429, with the page and all that was typed. */
    static RestResponse<TemplateInstance> tooMany(AskPage page, TooMany refused) {
        return RestResponse.ResponseBuilder.<TemplateInstance>create(429)
                .header("Retry-After", Integer.toString(refused.seconds()))
                .entity(DigestPages.ask(page, List.of(new Problem("", refused.getMessage()))))
                .build();
    }

    /** @throws Refusal with all that is wrong */
    private static Ask checked(AskPages.Found found, String often, String from) {
        List<Problem> problems = new ArrayList<>(found.missing());
        if (found.ticked().isEmpty() && problems.isEmpty()) {
            problems.add(new Problem("follow", "Tick at least one of these."));
        }
        if (Often.of(often).isEmpty()) {
            problems.add(new Problem("often", "Choose how often."));
        }
        MailAddress address = null;
        try {
            address = MailAddress.of(found.page().email());
        } catch (Refusal refused) {
            problems.addAll(refused.problems());
        }
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
        return new Ask(
                from,
                address,
                Often.of(often).orElseThrow(),
                found.ticked().stream().map(Choice::thing).toList(),
                found.page().token());
    }
}
