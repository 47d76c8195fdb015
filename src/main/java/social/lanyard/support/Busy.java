package social.lanyard.support;

/** A part that is needed has too much to do or is away: 503 with Retry-After. Nothing was saved. */
public class Busy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Busy(String sentence) {
        super(sentence, null, false, false);
    }
}
