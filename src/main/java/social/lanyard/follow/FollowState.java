package social.lanyard.follow;

/**
 * What stands between the person who looks and another account, from the side of the one who looks. What the other side
 * blocked or muted is never told.
 *
 * @param following the viewer follows the account
 * @param followedBy the account follows the viewer: for the API, which tells people who follows them
 * @param requested the viewer asked to follow the account, which has not answered
 * @param requestedBy the account asked to follow the viewer
 * @param blocking the viewer blocked the account
 * @param muting the viewer leaves the account out of lists
 * @param silencing the viewer leaves its alerts out, too
 * @param withoutShares the viewer follows the account and leaves out what it shares
 */
public record FollowState(
        boolean following,
        boolean followedBy,
        boolean requested,
        boolean requestedBy,
        boolean blocking,
        boolean muting,
        boolean silencing,
        boolean withoutShares) {
    public static final FollowState NONE = new FollowState(false, false);

    public FollowState(boolean following, boolean followedBy) {
        this(following, followedBy, false, false, false, false, false, false);
    }
}
