package social.lanyard.organisation.ending;

/** Why an ending waits for a second admin. */
public enum Why {
    /** The person raised a concern where everybody could read it. */
    CONCERN,
    /** The person wrote something for followers or colleagues alone. */
    CLOSED,
    /** More than five within 24 hours. */
    MANY
}
