package social.lanyard.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import social.lanyard.web.Viewer;

/**
 * A person's signed-in time on one device: a row of ours, read at each request, so that every instance agrees and
 * signing out works with the identity provider away.
 *
 * @param tokenHash key of the row
 * @param issuer of the person at the identity provider
 * @param subject of the person at the identity provider
 * @param checkedAt when the identity provider last said that the account stands
 * @param createdAt when the person signed in
 * @param organisations codes from the directory claim
 * @param viewer who that is here
 */
record Session(
        byte[] tokenHash,
        String issuer,
        String subject,
        Instant checkedAt,
        Instant createdAt,
        Set<String> organisations,
        Viewer viewer) {
    /** A role or an account that was taken away is noticed within this time. */
    static final Duration CHECK_EVERY = Duration.ofSeconds(60);
    /** With the identity provider away a session stays good for this long and gains no new power. */
    static final Duration GOOD_WITHOUT_CHECK = Duration.ofHours(12);
    /** After this a person signs in again whatever happened. */
    static final Duration LONGEST = Duration.ofDays(7);

    boolean wantsCheck(Instant now) {
        return wantsCheck(checkedAt, now);
    }

    static boolean wantsCheck(Instant checkedAt, Instant now) {
        return checkedAt.plus(CHECK_EVERY).isBefore(now);
    }

    static boolean over(Instant createdAt, Instant checkedAt, Instant now) {
        return createdAt.plus(LONGEST).isBefore(now)
                || checkedAt.plus(GOOD_WITHOUT_CHECK).isBefore(now);
    }
}
