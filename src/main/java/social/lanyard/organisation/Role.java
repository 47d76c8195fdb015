package social.lanyard.organisation;

import java.util.Arrays;
import java.util.Optional;

/** What somebody may do for an organisation. None of them gives any power over another person's post. */
public enum Role {
    /** Gives and takes roles, confirms and ends statements. */
    ADMIN,
    /** Confirms and ends statements, never their own. */
    VERIFIER,
    /** Writes in the organisation's name. */
    WRITER,
    /** Sees the organisation's numbers. */
    ANALYST;

    public static Optional<Role> named(String name) {
        return Arrays.stream(values()).filter(role -> role.name().equals(name)).findFirst();
    }
}
