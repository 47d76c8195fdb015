package social.lanyard.notification;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.notification.push.Browsers;
import social.lanyard.notification.push.PushKeys;
import social.lanyard.support.NotAllowed;
import social.lanyard.support.Problem;
import social.lanyard.support.Refusal;
import social.lanyard.web.FormAnswer;
import social.lanyard.web.Once;
import social.lanyard.web.PageFrame;
import social.lanyard.web.Viewer;

/** What somebody wants to be told, where, and when not. */
@Path("/settings/alerts")
@Cancellable(false)
class AlertSettingsResource {
    private static final String PATH = "/settings/alerts";

    private final PageFrame frame;
    private final ChoiceShelf choices;
    private final Browsers browsers;
    private final PushKeys keys;
    private final Once once;
    private final Clock clock;

    AlertSettingsResource(
            PageFrame frame, ChoiceShelf choices, Browsers browsers, PushKeys keys, Once once, Clock clock) {
        this.frame = frame;
        this.choices = choices;
        this.browsers = browsers;
        this.keys = keys;
        this.once = once;
        this.clock = clock;
    }

    @GET
    @Authenticated
    public Uni<TemplateInstance> settings(@RestQuery String done) {
        long me = me();
        return choices.of(me)
                .chain(chosen ->
                        page(me, chosen, AlertForm.of(chosen), Until.NOTHING, List.of(), AlertSettings.Done.of(done)));
    }

    @POST
    @Authenticated
    @Operation(
            summary = "Choose what to be told",
            description =
                    "`here`, `mail` and `push` name matters: responses, mentions, follows, shares, badge. `rhythm` of"
                            + " the mail is off, daily or weekly. `from` and `to` are given seven times, for Monday to Sunday, as"
                            + " HH:MM or empty.")
    public Uni<RestResponse<TemplateInstance>> save(@BeanParam AlertForm form) {
        long me = me();
        return choices.of(me)
                .chain(before -> Uni.createFrom()
                        .deferred(() -> {
                            AlertChoices chosen = form.over(before, keys.present());
                            return keep(me, form.token, form.fingerprint(), chosen, "saved");
                        })
                        .onFailure(Refusal.class)
                        .recoverWithUni(failure -> again(me, before, form, Until.NOTHING, failure)));
    }

    @POST
    @Path("shift")
    @Authenticated
    @Operation(
            summary = "Switch shift mode on until a moment, or off",
            description =
                    "`turn` is on or off; `day` and `time` are the moment in London's time, such as 2026-11-18 and"
                            + " 20:00.")
    public Uni<RestResponse<TemplateInstance>> shift(
            @RestForm String token, @RestForm String turn, @RestForm String day, @RestForm String time) {
        long me = me();
        Until typed = new Until(day, time);
        return choices.of(me)
                .chain(before -> Uni.createFrom()
                        .deferred(() -> {
                            Instant end = "off".equals(turn) ? null : typed.end(clock.instant());
                            AlertChoices chosen =
                                    before.with(new ShiftMode(before.shift().rota(), end));
                            return keep(me, token, turn + typed, chosen, end == null ? "off" : "on");
                        })
                        .onFailure(Refusal.class)
                        .recoverWithUni(failure -> again(me, before, AlertForm.of(before), typed, failure)));
    }

    private Uni<RestResponse<TemplateInstance>> keep(
            long me, String token, String asked, AlertChoices chosen, String done) {
        Supplier<Uni<Once.Outcome>> act =
                () -> choices.keep(me, chosen).replaceWith(Once.Outcome.seeOther(PATH + "?done=" + done));
        return Panache.withTransaction(() -> once.run(me, key(token, done), asked, act))
                .map(FormAnswer::goOn);
    }

    /** Two forms of one page hold the same token. */
    private static String key(String token, String form) {
        return token == null || token.isEmpty() ? null : token + "." + form;
    }

    private Uni<RestResponse<TemplateInstance>> again(
            long me, AlertChoices before, AlertForm form, Until until, Refusal refusal) {
        return page(me, before, form, until, refusal.problems(), null).map(FormAnswer::again);
    }

    private Uni<TemplateInstance> page(
            long me,
            AlertChoices chosen,
            AlertForm form,
            Until until,
            List<Problem> problems,
            AlertSettings.Done done) {
        Instant now = clock.instant();
        Instant byHand = chosen.shift().until();
        return browsers.of(me)
                .map(known -> AlertPages.settings(new AlertSettings(
                        form,
                        problems,
                        until,
                        AlertSettings.end(chosen, now),
                        byHand != null && byHand.isAfter(now),
                        keys.publicKey(),
                        known,
                        done,
                        Once.token())));
    }

    private long me() {
        Viewer viewer = frame.viewer();
        if (!viewer.named()) {
            throw new NotAllowed("Choose your name and handle first. Then there is somebody to tell.");
        }
        return viewer.accountId();
    }
}
