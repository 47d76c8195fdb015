package social.lanyard.follow.block;

import io.quarkus.hibernate.reactive.panache.Panache;
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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.follow.Me;
import social.lanyard.support.Refusal;
import social.lanyard.web.FormAnswer;
import social.lanyard.web.Once;
import social.lanyard.web.PageFrame;

/** Muting somebody, for a time or until one ends it. */
@Path("/@{handle}/mute")
@Produces(MediaType.TEXT_HTML)
@Cancellable(false)
class MuteResource {
    private final PageFrame frame;
    private final Names names;
    private final Once once;
    private final StartMuting start;

    MuteResource(PageFrame frame, Names names, Once once, StartMuting start) {
        this.frame = frame;
        this.names = names;
        this.once = once;
        this.start = start;
    }

    @GET
    @Authenticated
    @Operation(summary = "For how long to mute somebody")
    public Uni<TemplateInstance> ask(@RestPath String handle) {
        Me.in(frame);
        return names.of(handle).map(person -> BlockPages.mute(person, MuteForm.empty(Once.token()), List.of()));
    }

    @POST
    @Authenticated
    @Operation(
            summary = "Mute somebody",
            description = "`duration` is hour, day, week, month or open; `alerts` is yes to leave alerts out, too.")
    public Uni<RestResponse<TemplateInstance>> mute(@RestPath String handle, @BeanParam MuteForm form) {
        long me = Me.in(frame);
        return names.of(handle)
                .chain(person -> Uni.createFrom()
                        .item(() -> Span.of(form.duration()))
                        .chain(span -> act(me, person, span, form))
                        .map(FormAnswer::goOn)
                        .onFailure(Refusal.class)
                        .recoverWithItem(
                                refused -> FormAnswer.again(BlockPages.mute(person, form, refused.problems()))));
    }

    private Uni<Once.Outcome> act(long me, Names.Named person, Span span, MuteForm form) {
        return Panache.withTransaction(() -> once.run(
                me,
                Me.key(form.token(), "mute", person.handle()),
                span.word() + form.silencing(),
                () -> start.by(me, person.id(), span.time(), form.silencing())
                        .replaceWith(Once.Outcome.seeOther("/@" + person.handle()))));
    }
}
