package social.lanyard.post;

/**
 * Whether somebody may answer a post, and whether their answer stands there at once.
 *
 * @param refusal why they may not, as a sentence for them; or null
 * @param heldFor whose word the answer waits for, a person or an organisation; or null
 * @param holder the name of that account, or null
 * @param newcomer whether it waits because it is the first of a new account, so that a moderator may let it through, too
 */
public record Answer(String refusal, Long heldFor, String holder, boolean newcomer) {
    static final Answer FREE = new Answer(null, null, null, false);

    static Answer refused(String sentence) {
        return new Answer(sentence, null, null, false);
    }

    public boolean allowed() {
        return refusal == null;
    }

    public boolean waits() {
        return heldFor != null;
    }
}
