package social.lanyard.follow.subject;

import java.io.Serializable;

/** Who follows which topic. */
record TopicFollowId(Long accountId, String tag) implements Serializable {}
