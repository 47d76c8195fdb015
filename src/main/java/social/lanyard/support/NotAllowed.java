package social.lanyard.support;

/**
 * The asker already knows that the thing exists and may not do this with it: 403, with a sentence that says who can and
 * how to ask. Where its existence is not known to the asker, {@link NotFound} is the answer.
 */
public class NotAllowed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotAllowed(String sentence) {
        super(sentence, null, false, false);
    }
}
