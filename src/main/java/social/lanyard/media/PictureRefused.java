package social.lanyard.media;

import social.lanyard.support.Refusal;

/** A file that does not become a picture here, with a sentence for whoever sent it. */
public class PictureRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    /** The field in which files are sent. */
    public static final String FIELD = "picture";

    PictureRefused(String sentence) {
        super(FIELD, sentence);
    }
}
