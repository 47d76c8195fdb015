package social.lanyard.post.share;

import io.quarkus.qute.RawString;
import social.lanyard.media.preview.Preview;

/**
 * A post as other sites and programs are told of it. Addresses are whole, from our own origin.
 *
 * @param description what it is about and who says so
 * @param statement what was confirmed of its author, or the words for nothing confirmed
 * @param locale its language as previews name it
 * @param address its page
 * @param base its address without a slug
 * @param picture its preview
 * @param pictureWords what the preview shows, for those who do not see it
 * @param data for search engines, ready for a page; null outside pages
 */
public record SharedPost(
        String title,
        String description,
        String statement,
        String locale,
        String address,
        String base,
        String picture,
        String pictureWords,
        String oembedJson,
        String oembedXml,
        RawString data) {

    SharedPost with(RawString found) {
        return new SharedPost(
                title,
                description,
                statement,
                locale,
                address,
                base,
                picture,
                pictureWords,
                oembedJson,
                oembedXml,
                found);
    }

    public int getPictureHeight() {
        return Preview.HEIGHT;
    }

    public int getPictureWidth() {
        return Preview.WIDTH;
    }
}
