package social.lanyard.digest;

/**
 * Whom or what somebody may follow, as a page shows it.
 *
 * @param value in forms and addresses, such as {@code topic:plain-words}
 * @param label who or what it is
 * @param hint what is confirmed about a person; may be empty
 * @param path of its page
 * @param stem where its feed stands, without the file
 */
record Choice(Thing thing, String value, String label, String hint, String path, String stem) {
    Choice(Thing thing, String value, String label, String hint, String path) {
        this(thing, value, label, hint, path, path);
    }

    /** For the id of its box. */
    public String name() {
        return value.replaceAll("[^a-z0-9]", "-") + "-" + Integer.toHexString(value.hashCode());
    }
}
