package social.lanyard.follow;

/**
 * The words of SQL for who is kept out of what somebody sees. Whoever lists people or posts by a statement of their own puts
 * these into it, so that blocks and mutes mean the same everywhere. Each is one look into a primary key for each row that is
 * shown or left out: how many people block somebody, which nobody can bound, then makes no reading slower.
 */
public final class Hidden {
    private static final String BLOCK = "(select true from hidden h where h.viewer_id = %s and h.target_id = %s)";
    private static final String MUTE = "(select true from mute m where m.account_id = %s and m.target_id = %s"
            + " and (m.until is null or m.until > %s)%s)";

    private Hidden() {}

    /**
     * True where neither blocked the other.
     *
     * @param viewer SQL for who looks, 0 for a visitor
     * @param target SQL for an account
     */
    public static String not(String viewer, String target) {
        return BLOCK.formatted(viewer, target) + " is null";
    }

    /** True where one blocked the other. */
    public static String between(String viewer, String target) {
        return BLOCK.formatted(viewer, target) + " is not null";
    }

    /**
     * True where the viewer does not mute the target now.
     *
     * @param now SQL for the moment
     */
    public static String notMuted(String viewer, String target, String now) {
        return MUTE.formatted(viewer, target, now, "") + " is null";
    }

    /**
     * True where none of several accounts and the viewer are kept apart: one look for all of them.
     *
     * @param targets SQL for accounts, with commas between; null is nobody
     */
    public static String fromNone(String viewer, String targets) {
        return ("(select true from hidden h where h.viewer_id = %s and h.target_id = any(array[%s]::bigint[]) limit 1)"
                        + " is null")
                .formatted(viewer, targets);
    }

    /**
     * True where the viewer mutes none of several accounts now.
     *
     * @param targets SQL for accounts, with commas between; null is nobody
     */
    public static String noneMuted(String viewer, String targets, String now) {
        return ("(select true from mute m where m.account_id = %s and m.target_id = any(array[%s]::bigint[])"
                        + " and (m.until is null or m.until > %s) limit 1) is null")
                .formatted(viewer, targets, now);
    }

    /** The same for mutes that keep alerts away, too. */
    public static String notSilenced(String viewer, String target, String now) {
        return MUTE.formatted(viewer, target, now, " and m.notifications") + " is null";
    }
}
