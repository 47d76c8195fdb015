package social.lanyard.digest;

/** Somebody asked more often than anybody needs to: 429, with a sentence that says when to try again. */
class TooMany extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int seconds;

    /** @param seconds after which it may be tried again */
    TooMany(String sentence, int seconds) {
        super(sentence, null, false, false);
        this.seconds = seconds;
    }

    int seconds() {
        return seconds;
    }
}
