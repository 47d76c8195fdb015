package social.lanyard.organisation;

import java.util.Set;
import social.lanyard.web.Initials;

/**
 * Somebody acting for an organisation.
 *
 * @param organisationId the organisation's account
 * @param code in addresses
 * @param name as readers see it
 * @param roles what they may do there; empty for a moderator of this site who stands in for a second admin
 */
public record Desk(long organisationId, String code, String name, long accountId, Set<Role> roles) {
    public Desk {
        roles = Set.copyOf(roles);
    }

    /** May confirm and end statements. */
    public boolean verifies() {
        return roles.contains(Role.ADMIN) || roles.contains(Role.VERIFIER);
    }

    /** Who looked, as readers may know it: by what they are at the organisation and never by name. */
    public String roleInWords() {
        if (isStandIn()) {
            return "a moderator of this site";
        }
        return roles.contains(Role.VERIFIER) ? "a verifier" : "an admin";
    }

    /** A moderator, who decides where nobody else at the organisation can. */
    public boolean isStandIn() {
        return roles.isEmpty();
    }

    public String initials() {
        return Initials.of(name);
    }

    /** May give and take roles. */
    public boolean administers() {
        return roles.contains(Role.ADMIN);
    }
}
