package social.lanyard.follow.circle;

import social.lanyard.follow.FollowCounts;

/**
 * A list that a professional shows.
 *
 * @param side which of the two
 */
record ShownPage(String handle, String name, Side side, FollowCounts counts, CirclePage list) {
    /** All of them, those who are not named included. */
    public long total() {
        return side == Side.FOLLOWERS ? counts.followers() : counts.following();
    }
}
