package social.lanyard.organisation.people;

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
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.identity.SecondFactor;
import social.lanyard.organisation.Desks;
import social.lanyard.organisation.Me;
import social.lanyard.organisation.people.PeoplePages.TeamPage;
import social.lanyard.support.Ids;
import social.lanyard.support.Problem;
import social.lanyard.support.Refusal;
import social.lanyard.web.FormAnswer;
import social.lanyard.web.Once;
import social.lanyard.web.PageFrame;

/** The desk at which an organisation's admins say who may act for it. It exists for them alone. */
@Path("/organisations/{code}/people")
@Authenticated
@Produces(MediaType.TEXT_HTML)
@Cancellable(false)
class PeopleResource {
    private final PageFrame frame;
    private final Desks desks;
    private final Team team;
    private final ChangeRoles change;
    private final Invite invite;
    private final SecondFactor secondFactor;

    PeopleResource(
            PageFrame frame, Desks desks, Team team, ChangeRoles change, Invite invite, SecondFactor secondFactor) {
        this.frame = frame;
        this.desks = desks;
        this.team = team;
        this.change = change;
        this.invite = invite;
        this.secondFactor = secondFactor;
    }

    @GET
    @Operation(summary = "Who may act for an organisation", description = "`edit` is the handle of somebody to change.")
    public Uni<TemplateInstance> list(@RestPath String code, @RestQuery String edit, @RestQuery String done) {
        String token = Once.token();
        return page(code, token, text(edit), null, "", text(done))
                .map(page -> PeoplePages.people(page, InviteForm.empty(token), List.of()));
    }

    @POST
    @Path("{handle}")
    @Operation(summary = "Change somebody's roles at an organisation")
    public Uni<RestResponse<TemplateInstance>> change(
            @RestPath String code,
            @RestPath String handle,
            @RestForm String token,
            @RestForm List<String> role,
            @RestForm String reason,
            @RestForm("do") String act) {
        List<String> wanted = "remove".equals(act) || role == null ? List.of() : role;
        return secondFactor
                .fresh(
                        frame.viewer(),
                        () -> change.of(me(), code, handle, wanted, reason, Me.key(token, "roles", handle)))
                .map(FormAnswer::goOn)
                .onFailure(Refusal.class)
                .recoverWithUni(refused -> again(
                        page(code, token, handle, wanted, text(reason), ""),
                        InviteForm.empty(token),
                        refused.problems()));
    }

    @POST
    @Path("invitations")
    @Operation(summary = "Invite people to an organisation by mail")
    public Uni<RestResponse<TemplateInstance>> invite(@RestPath String code, @BeanParam InviteForm form) {
        return invited(code, form)
                .map(FormAnswer::goOn)
                .onFailure(Refusal.class)
                .recoverWithUni(refused -> again(page(code, form.token(), "", null, "", ""), form, refused.problems()));
    }

    @POST
    @Path("invitations/{id}/withdrawal")
    @Operation(summary = "Take an invitation back")
    public Uni<RestResponse<TemplateInstance>> withdraw(
            @RestPath String code, @RestPath String id, @RestForm String token) {
        long invitation = Ids.inAddress(id);
        return invite.cancel(me(), code, invitation, Me.key(token, "withdraw", id))
                .map(FormAnswer::goOn);
    }

    /** An invitation that brings a role gives power over others' statements; one of staff gives none. */
    private Uni<Once.Outcome> invited(String code, InviteForm form) {
        Supplier<Uni<Once.Outcome>> act = () -> invite.people(me(), code, Me.key(form.token(), "invite", ""), form);
        return form.as().equals(Invitation.STAFF) ? act.get() : secondFactor.fresh(frame.viewer(), act);
    }

    private Uni<RestResponse<TemplateInstance>> again(Uni<TeamPage> page, InviteForm form, List<Problem> problems) {
        return page.map(team -> FormAnswer.again(PeoplePages.people(team, form, problems)));
    }

    private Uni<TeamPage> page(
            String code, String token, String editing, List<String> edited, String reason, String done) {
        return desks.administering(code, Me.named(frame))
                .chain(desk -> team.members(desk.organisationId())
                        .chain(members -> team.invited(desk.organisationId())
                                .chain(invited -> team.changes(desk.organisationId())
                                        .chain(changes -> team.spoken(desk.organisationId())
                                                .map(spoken -> new TeamPage(
                                                        desk, members, invited, changes, spoken, token, editing, edited,
                                                        reason, done))))));
    }

    private static String text(String typed) {
        return typed == null ? "" : typed;
    }

    private long me() {
        return Me.named(frame).accountId();
    }
}
