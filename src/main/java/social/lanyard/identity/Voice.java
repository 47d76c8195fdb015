package social.lanyard.identity;

/** The shape in which a person's avatar is drawn. Only somebody confirmed has the professional one. */
public final class Voice {
    private Voice() {}

    /**
     * @param confirmed has a statement that holds today and shows
     * @param statement what a member says of themselves, or null
     */
    public static String of(boolean confirmed, Short statement) {
        if (confirmed) {
            return "v-pro";
        }
        return statement == null ? "" : "v-pub";
    }
}
