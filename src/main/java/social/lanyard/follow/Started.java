package social.lanyard.follow;

/** What pressing Follow led to. */
public enum Started {
    FOLLOWING,
    /** The account looks at its followers first. */
    REQUESTED
}
