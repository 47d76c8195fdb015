package social.lanyard.support;

/** It was here and the asker could read it before, but it was taken away for good: 410. */
public class Gone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Gone() {
        super("This was withdrawn.", null, false, false);
    }
}
