package social.lanyard.organisation.people;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import social.lanyard.organisation.OrganisationAct;
import social.lanyard.organisation.Role;

/**
 * One act that concerned an organisation, as its admins read it: who, what, whom and when, and no reasons.
 *
 * @param act null where this page has no words for it
 * @param actor who did it; {@link Actor#PERSON} has a name, unless the account is closed
 * @param whom whom it was about, or null where it was nobody else, several, or somebody whose account is closed
 * @param code what was chosen, such as a role
 * @param said what was done with a post in the organisation's name: published, changed, taken_out, noticed, withdrawn; or empty
 */
record RecordedAct(
        long id, Instant at, OrganisationAct act, Actor actor, String who, String whom, String code, String said) {
    /** Who can act. Who moderates or runs the site is not named here. */
    enum Actor {
        YOU,
        PERSON,
        CLOSED,
        SITE,
        COMMAND
    }

    /** The role for which somebody was invited, or null. */
    public Role invitedAs() {
        return Role.named(code.toUpperCase(java.util.Locale.ROOT)).orElse(null);
    }

    public List<Role> given() {
        return roles('+');
    }

    public List<Role> taken() {
        return roles('-');
    }

    /** From a code such as {@code +admin-verifier}. */
    private List<Role> roles(char sign) {
        return Arrays.stream(code.split("(?=[+-])"))
                .filter(part -> !part.isEmpty() && part.charAt(0) == sign)
                .map(part -> Role.named(part.substring(1).toUpperCase(java.util.Locale.ROOT)))
                .flatMap(Optional::stream)
                .toList();
    }
}
