package social.lanyard.post;

import social.lanyard.media.Picture;
import social.lanyard.media.PictureUse;

/**
 * The first picture of a story, where lists and previews show it. It decorates there, as the story itself says what it
 * shows.
 *
 * @param small address of a file for lists
 * @param large address of a file for the top of a page and for previews
 */
public record CardPicture(String small, String large, int width, int height) {
    private static final int LIST = 480;
    private static final int LEAD = 1_344;

    /** Null where there is none, or where its author warns before the story: lists show no more than the warning. */
    static CardPicture of(String name, String contentNote) {
        boolean warned = contentNote != null && !contentNote.isEmpty();
        return name == null || warned
                ? null
                : Picture.named(name)
                        .map(picture -> new CardPicture(
                                picture.path(PictureUse.STORY, LIST),
                                picture.path(PictureUse.STORY, LEAD),
                                picture.width(),
                                picture.height()))
                        .orElse(null);
    }
}
