package social.lanyard.follow;

import java.time.Instant;

/** One row of the list of those whom a person follows. */
record FollowedAccount(long id, String handle, String name, boolean organisation, Instant since) {}
