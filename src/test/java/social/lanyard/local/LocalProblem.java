package social.lanyard.local;

/** Something that stops the local run and that the person at the keyboard can act on: the message is all they see. */
public final class LocalProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LocalProblem(String sentence) {
        super(sentence);
    }

    public LocalProblem(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
