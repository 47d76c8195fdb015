package social.lanyard.post;

/**
 * Everything that decides about an answer: the author of the thread rules all of it, the author of the post that is
 * answered rules what stands below that post, and the first word of a new account waits for a pair of eyes.
 *
 * @param writerId who would answer: a person, or an organisation in whose name somebody writes
 * @param top the post at the top of the thread; the same as the parent where that is the top
 * @param parentWaits whether what would be answered waits itself
 * @param verified whether something is confirmed of the writer today
 * @param professional whether something is confirmed today of the author of what is answered, a person
 * @param newcomer whether the account is young and nothing that it said to others was let through yet
 */
record AnswerRule(
        long writerId,
        Above top,
        Above parent,
        boolean parentWaits,
        boolean verified,
        boolean professional,
        boolean newcomer) {

    /** Whether a question of this writer can wait for the author of what is answered. */
    boolean mayAsk() {
        return professional && !verified && parent.authorId() != writerId;
    }

    Answer answer() {
        if (parentWaits) {
            return Answer.refused("This response waits to be let through. It can be answered once others can read it.");
        }
        String refusal = top.refusal(writerId, verified);
        if (refusal == null) {
            refusal = parent.refusal(writerId, verified);
        }
        if (refusal != null) {
            return Answer.refused(refusal);
        }
        if (top.holds(writerId)) {
            return new Answer(null, top.authorId(), top.name(), false);
        }
        if (parent.holds(writerId)) {
            return new Answer(null, parent.authorId(), parent.name(), false);
        }
        return newcomer && parent.authorId() != writerId && top.authorId() != writerId
                ? new Answer(null, parent.authorId(), parent.name(), true)
                : Answer.FREE;
    }
}
