package social.lanyard.post.picture;

import java.nio.file.Path;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import social.lanyard.support.Refusal;
import social.lanyard.text.TextPicture;

/** A picture as a form sends it, with what it shows. */
public class Upload {
    @RestForm("picture")
    FileUpload picture;

    @RestForm("picture_alt")
    String alternative;

    @RestForm("picture_decorative")
    String decorative;

    /** @throws Refusal where none was chosen */
    public Path file() {
        if (picture == null || picture.fileName() == null || picture.fileName().isEmpty()) {
            throw new Refusal("picture", "Choose a picture first.");
        }
        return picture.uploadedFile();
    }

    public boolean decorative() {
        return decorative != null;
    }

    public String alternative() {
        return alternative == null ? "" : alternative;
    }

    /**
     * What stands between the square brackets in the text.
     *
     * @throws Refusal where neither was said
     */
    public String words() {
        String words = alternative().replaceAll("[\\p{C}\\p{Z}\\s]+", " ").strip();
        if (decorative()) {
            return TextPicture.DECORATIVE;
        }
        if (words.isEmpty()) {
            throw new Refusal("picture_alt", "Say what the picture shows, or tick that it only decorates.");
        }
        if (words.length() > 1_000) {
            throw new Refusal("picture_alt", "Say what the picture shows in up to 1,000 characters.");
        }
        return words;
    }
}
