package social.lanyard.follow.subject;

import java.io.Serializable;

/** Who follows which series. */
record SeriesFollowId(Long accountId, Long seriesId) implements Serializable {}
