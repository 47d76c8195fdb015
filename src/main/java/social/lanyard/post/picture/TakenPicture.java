package social.lanyard.post.picture;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import social.lanyard.media.Picture;

/** A picture that was kept, for the script of the writing page and for programs. */
@Schema(name = "TakenPicture")
public record TakenPicture(
        @Schema(description = "To stand in a story: ![what it shows](address)")
        String address,

        @Schema(description = "Of a small file of it") String small,

        int width,
        int height) {
    public static TakenPicture of(Picture picture) {
        return new TakenPicture(
                picture.path(),
                picture.path(Math.min(480, picture.width()), "webp"),
                picture.width(),
                picture.height());
    }

    /** As it stands in a story. */
    public static String markdown(Picture picture, String words) {
        return "![" + words.replaceAll("([\\\\\\[\\]*_`<])", "\\\\$1") + "](" + picture.path() + ")";
    }
}
