package social.lanyard.audit;

/**
 * What somebody did, under the name by which the record knows it for good. Each feature lists its own acts in one enum,
 * and its pages have words for each.
 */
public interface Act {
    /** A package, what it was done to and a verb, such as {@code organisation.role.given}; never changed once it was used. */
    String code();
}
