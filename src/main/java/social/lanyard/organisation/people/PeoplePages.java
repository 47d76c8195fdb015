package social.lanyard.organisation.people;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.Arrays;
import java.util.List;
import social.lanyard.organisation.Desk;
import social.lanyard.organisation.Role;
import social.lanyard.support.Page;
import social.lanyard.support.Problem;

@CheckedTemplate(basePath = "organisation")
final class PeoplePages {
    private PeoplePages() {}

    static native TemplateInstance people(TeamPage team, InviteForm form, List<Problem> problems);

    static native TemplateInstance invitation(Team.Letter letter, String token, String formToken);

    static native TemplateInstance page(Desk desk, PageForm form, boolean done, List<Problem> problems);

    static native TemplateInstance list(ListPage list);

    static native TemplateInstance create(OrganisationForm form, List<Problem> problems);

    static native TemplateInstance first_admin(FirstAdminPage page, List<Problem> problems);

    static native TemplateInstance record(RecordPage record);

    /**
     * What was done for an organisation.
     *
     * @param later whether this is not the first page
     */
    record RecordPage(Desk desk, Page<RecordedAct> page, boolean later) {}

    /**
     * Who acts for an organisation.
     *
     * @param editing handle of the person whose roles are being changed, or empty
     * @param edited roles as they were typed and came back, or null
     */
    record TeamPage(
            Desk desk,
            List<Team.Member> members,
            List<Team.Invited> invited,
            List<Team.Change> changes,
            List<Team.Spoken> spoken,
            String token,
            String editing,
            List<String> edited,
            String reason,
            String done) {
        public boolean isMe(long accountId) {
            return desk.accountId() == accountId;
        }

        public boolean isEditing(String handle) {
            return editing.equals(handle);
        }

        public boolean ticked(Team.Member member, Role role) {
            return edited == null ? member.roles().contains(role) : edited.contains(role.name());
        }

        /** What can be chosen: the roles whose work is here, and what the person has already. */
        public List<Role> choices(Team.Member member) {
            return Arrays.stream(Role.values())
                    .filter(role -> role == Role.ADMIN
                            || role == Role.VERIFIER
                            || role == Role.WRITER
                            || member.roles().contains(role))
                    .toList();
        }
    }

    /** The address that the operator types for an organisation without an admin. */
    record FirstAdminPage(OrganisationList.Entry organisation, String token, String email) {}

    /**
     * All organisations.
     *
     * @param made name of the one that was just created, or empty
     * @param invited name of the one whose first admin was just invited again, or empty
     */
    record ListPage(List<OrganisationList.Entry> entries, String next, boolean operator, String made, String invited) {}
}
