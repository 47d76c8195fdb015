package social.lanyard.follow;

/**
 * The words of SQL for who is kept out of what somebody sees. Whoever lists people or posts by a statement of their own puts
 * these into it, so that blocks and mutes mean the same everywhere. Each is a set that PostgreSQL hashes once a statement,
 * which was measured to cost less than asking row by row.
 */
public final class Hidden {
    private Hidden() {}

    /**
     * True where neither blocked the other.
     *
     * @param viewer SQL for who looks, 0 for a visitor
     * @param target SQL for an account, which must not be null
     */
    public static String not(String viewer, String target) {
        return target + " not in (select h.target_id from hidden h where h.viewer_id = " + viewer + ")";
    }

    /** True where one blocked the other. */
    public static String between(String viewer, String target) {
        return target + " in (select h.target_id from hidden h where h.viewer_id = " + viewer + ")";
    }

    /**
     * True where the viewer does not mute the target now.
     *
     * @param now SQL for the moment
     */
    public static String notMuted(String viewer, String target, String now) {
        return target + " not in (select m.target_id from mute m where m.account_id = " + viewer
                + " and (m.until is null or m.until > " + now + "))";
    }

    /** The same for mutes that keep alerts away, too. */
    public static String notSilenced(String viewer, String target, String now) {
        return target + " not in (select m.target_id from mute m where m.account_id = " + viewer
                + " and m.notifications and (m.until is null or m.until > " + now + "))";
    }
}
