package social.lanyard.identity;

/** What a member says of themselves, checked by nobody and shown in words beside the name. */
public enum Statement {
    PATIENT,
    CARER,
    RELATIVE,
    PUBLIC;

    /** The number in the database, or null for none. */
    public static Short code(Statement statement) {
        return statement == null ? null : (short) statement.ordinal();
    }

    public static Statement of(Short code) {
        return code == null ? null : values()[code];
    }
}
