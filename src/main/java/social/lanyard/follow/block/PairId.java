package social.lanyard.follow.block;

import java.io.Serializable;

/** Who keeps whom away, which together are the key. */
record PairId(Long accountId, Long targetId) implements Serializable {}
