package social.lanyard.organisation.ending;

/** What somebody wrote shortly before a statement about them was to end. */
public enum Near {
    /** A post that raised a concern and that everybody could read, whatever became of it since. */
    CONCERN,
    /** A post for followers or colleagues alone. Nobody here says whether it raised a concern. */
    CLOSED
}
