package social.lanyard.notification;

import social.lanyard.organisation.Claim;
import social.lanyard.web.Initials;

/** Somebody who did what an alert tells, as they are named today. */
public record AlertPerson(long id, String handle, String name, String portrait, Claim claim) {
    public String initials() {
        return Initials.of(name);
    }

    public String path() {
        return "/@" + handle;
    }

    public String voice() {
        return claim.voice();
    }
}
