package social.lanyard.follow;

/** How many accounts somebody follows, and how many follow them. Shown to that person only. */
public record FollowCounts(long following, long followers) {
    public static final FollowCounts HIDDEN = new FollowCounts(0, 0);
}
