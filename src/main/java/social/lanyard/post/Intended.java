package social.lanyard.post;

import java.util.List;
import social.lanyard.text.TextPicture;

/**
 * What somebody is about to publish, for the rules that are asked first.
 *
 * @param genre of a story, else null
 * @param staff whether the author belongs to an organisation
 * @param title of a story, else empty
 * @param standfirst of a story, else empty
 * @param markdown the text as it was typed
 * @param plainText the same words without markup
 * @param pictures of this site that it shows, in their order
 * @param replyToId what it answers, or null
 * @param replyToAuthorId whose post it answers, or null
 */
public record Intended(
        long authorId,
        PostKind kind,
        Genre genre,
        Visibility visibility,
        boolean staff,
        String title,
        String standfirst,
        String markdown,
        String plainText,
        List<TextPicture> pictures,
        Long replyToId,
        Long replyToAuthorId) {
    static Intended of(Post post, Byline by) {
        return of(post, by.staff());
    }

    /**
     * A post that is out already. Whoever was staff when they published it can correct it after they left: an employer that
     * ends its statement takes nobody's words away.
     */
    static Intended changed(Post post, Byline by) {
        return of(post, by.staff() || post.genre() != null && post.genre().staffOnly());
    }

    private static Intended of(Post post, boolean staff) {
        return new Intended(
                post.authorId,
                post.kind(),
                post.genre(),
                post.visibility(),
                staff,
                post.title == null ? "" : post.title,
                post.standfirst == null ? "" : post.standfirst,
                post.markdown,
                post.plain,
                post.shown,
                post.replyToId,
                post.replyToAuthorId);
    }
}
