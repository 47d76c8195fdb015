package social.lanyard.post;

import java.util.List;
import java.util.Set;
import social.lanyard.text.TextPicture;

/**
 * What somebody is about to publish, for the rules that are asked first.
 *
 * @param writerId who acts: the author, or a person who writes in the author's name
 * @param ofOrganisation whether the author is an organisation
 * @param genre of a story, else null
 * @param staff whether the author belongs to an organisation
 * @param title of a story, else empty
 * @param standfirst of a story, else empty
 * @param markdown the text as it was typed
 * @param plainText the same words without markup
 * @param pictures of this site that it shows, in their order
 * @param stood names of the pictures that the post showed before this change, or empty
 * @param replyToId what it answers, or null
 * @param replyToAuthorId whose post it answers, or null
 */
public record Intended(
        long authorId,
        long writerId,
        boolean ofOrganisation,
        PostKind kind,
        Genre genre,
        Visibility visibility,
        boolean staff,
        String title,
        String standfirst,
        String markdown,
        String plainText,
        List<TextPicture> pictures,
        Set<String> stood,
        Long replyToId,
        Long replyToAuthorId) {
    static Intended of(Post post, Byline by) {
        return of(post, by, by.staff());
    }

    /**
     * A post that is out already. Whoever was staff when they published it can correct it after they left: an employer that
     * ends its statement takes nobody's words away.
     */
    static Intended changed(Post post, Byline by) {
        return of(post, by, by.staff() || post.genre() != null && post.genre().staffOnly());
    }

    private static Intended of(Post post, Byline by, boolean staff) {
        return new Intended(
                post.authorId,
                by.writerId(),
                by.ofOrganisation(),
                post.kind(),
                post.genre(),
                post.visibility(),
                staff,
                post.title == null ? "" : post.title,
                post.standfirst == null ? "" : post.standfirst,
                post.markdown,
                post.plain,
                post.shown,
                post.stood,
                post.replyToId,
                post.replyToAuthorId);
    }
}
