package social.lanyard.feed;

import java.time.Instant;
import java.util.List;
import social.lanyard.post.PostNotice;
import social.lanyard.post.Withdrawal;

/**
 * An entry of a feed, in both forms. All addresses in it are whole.
 *
 * <p>Its id is the address of the post without the slug: {@code https://…/@handle/123}. A handle is given once and never
 * again, an id is never used twice and no edit touches either, so it is as permanent as a {@code tag:} URI (RFC 4151); and
 * unlike that one it needs no date at which somebody owned the host, is the same name that the post has elsewhere, and leads
 * to the post. The feeds of a topic, an author and everything give one post the same id, so that a reader of several shows
 * it once.
 *
 * @param url where it is read
 * @param title of a story; of a note, how it begins
 * @param named whether the title is one, and not the beginning of a note
 * @param claim who is speaking and who says so, in words
 * @param confirmed whether somebody else confirmed that
 * @param summary the line under a story's title, or null
 * @param contentNote or null
 * @param licence where the words of its licence stand, or null where nobody else's words apply
 * @param rights what others may do with it, in words
 * @param image the picture that stands for it, or null
 * @param withdrawal what is told in place of its words, or null
 * @param html all that is shown, the sentence about the author and the notices first
 */
record FeedEntry(
        String id,
        String url,
        String title,
        boolean named,
        Author author,
        String claim,
        boolean confirmed,
        Instant published,
        Instant updated,
        String language,
        String summary,
        String contentNote,
        List<Category> categories,
        String licence,
        String rights,
        List<PostNotice> notices,
        Image image,
        Withdrawal withdrawal,
        String html) {

    /**
     * Who wrote it.
     *
     * @param url of their page
     * @param portrait address of their picture, or null
     */
    record Author(String name, String url, String portrait) {}

    /**
     * A picture.
     *
     * @param type of its file
     * @param own whether it is one of the story's own, and not the one that we draw to stand beside links
     */
    record Image(String url, String type, boolean own) {}

    /**
     * A topic.
     *
     * @param term as it stands in addresses
     * @param label as people read it
     */
    record Category(String term, String label) {}
}
