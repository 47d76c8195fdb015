package social.lanyard.support;

/** More in a short time than anybody does by hand: 429 with Retry-After. Nothing was done. */
public class TooFast extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TooFast(String sentence) {
        super(sentence, null, false, false);
    }
}
