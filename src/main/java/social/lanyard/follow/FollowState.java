package social.lanyard.follow;

/**
 * What stands between the person who looks and another account, from the side of the one who looks.
 *
 * @param following the viewer follows the account
 * @param followedBy the account follows the viewer: for the API, which tells people who follows them
 */
public record FollowState(boolean following, boolean followedBy) {
    public static final FollowState NONE = new FollowState(false, false);
}
