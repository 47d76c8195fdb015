package social.lanyard.post;

/**
 * A post above an answer, and what its author decided about answers.
 *
 * @param follows whether that author follows the person who answers
 */
record Above(long authorId, String name, Responders responders, boolean follows) {

    /** Why this person may not answer here, or null. */
    String refusal(long writerId, boolean verified) {
        if (writerId == authorId) {
            return null;
        }
        return switch (responders.who()) {
            case NOBODY -> name + " takes no responses here.";
            case FOLLOWED -> follows ? null : "Here " + name + " takes responses from people whom they follow.";
            case VERIFIED ->
                verified
                        ? null
                        : "Here " + name
                                + " takes responses from verified staff: people of whom something is confirmed today.";
            default -> null;
        };
    }

    /** Whether this author wants to read the answers of this person before others do. */
    boolean holds(long writerId) {
        return responders.held() && writerId != authorId;
    }
}
