package social.lanyard.support;

/** Somebody else changed it in between, or it is in a state that does not allow this any more: 409. */
public class Conflict extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Conflict(String sentence) {
        super(sentence, null, false, false);
    }
}
