package social.lanyard.web;

import java.time.Instant;
import java.util.Set;

/**
 * Who is looking. The identity package attaches one to each signed-in request under {@link #ATTRIBUTE}; everybody else
 * is {@link #VISITOR}.
 *
 * @param accountId the account, or 0 for a visitor and for a person who signed in and has not chosen a handle yet
 * @param handle without the at sign, or empty
 * @param displayName as readers see it, or empty
 * @param portrait address of the picture beside the name, or empty
 * @param voice shape of the avatar: {@code v-pro}, {@code v-pub}, {@code v-org} or empty where nothing is stated
 * @param signedIn whether a session or a bearer token stands behind the request
 * @param roles platform roles from the identity provider: {@code moderator}, {@code operator}
 * @param staff belongs to an organisation; nothing is said about confirmation
 * @param secondFactorAt when the person last confirmed with a second factor, long ago where they never did
 */
public record Viewer(
        long accountId,
        String handle,
        String displayName,
        String portrait,
        String voice,
        boolean signedIn,
        Set<String> roles,
        boolean staff,
        Instant secondFactorAt) {
    /** Name of the attribute of the security identity that holds the viewer. */
    public static final String ATTRIBUTE = "lanyard.viewer";

    public static final String MODERATOR = "moderator";
    public static final String OPERATOR = "operator";

    public static final Viewer VISITOR = new Viewer(0, "", "", "", "", false, Set.of(), false);

    public Viewer {
        roles = Set.copyOf(roles);
    }

    /** Somebody who confirmed nothing with a second factor. */
    public Viewer(
            long accountId,
            String handle,
            String displayName,
            String portrait,
            String voice,
            boolean signedIn,
            Set<String> roles,
            boolean staff) {
        this(accountId, handle, displayName, portrait, voice, signedIn, roles, staff, Instant.EPOCH);
    }

    /** Has an account with a handle: may write, follow and ask. */
    public boolean named() {
        return accountId != 0;
    }

    /** Signed in for the first time and about to choose a name. */
    public boolean nameless() {
        return signedIn && accountId == 0;
    }

    /** Not for templates, which read "is" as their own operator for what is equal: there it would be false for everybody. */
    public boolean is(long account) {
        return accountId != 0 && accountId == account;
    }

    public boolean moderator() {
        return roles.contains(MODERATOR);
    }

    public boolean operator() {
        return roles.contains(OPERATOR);
    }

    public String initials() {
        return Initials.of(displayName);
    }
}
