package social.lanyard.follow;

import java.io.Serializable;

/** The two ends of a follow, which together are its key. */
record FollowId(Long followerId, Long followeeId) implements Serializable {}
