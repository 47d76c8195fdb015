package social.lanyard.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/**
 * Mastodon's Status entity. A story appears as its title, its standfirst and its address; a note as itself.
 *
 * @param lanyard what Mastodon has no word for; other clients pass it over
 */
@JsonNaming(SnakeCaseStrategy.class)
record ApiStatus(
        String id,
        String createdAt,
        String inReplyToId,
        String inReplyToAccountId,
        boolean sensitive,
        String spoilerText,
        String visibility,
        String language,
        String uri,
        String url,
        int repliesCount,
        int reblogsCount,
        int favouritesCount,
        String editedAt,
        String content,
        Object reblog,
        ApiAccount account,
        List<Object> mediaAttachments,
        List<Mention> mentions,
        List<Object> tags,
        List<Object> emojis,
        Object card,
        Object poll,
        boolean favourited,
        boolean reblogged,
        boolean muted,
        boolean bookmarked,
        Lanyard lanyard) {

    @JsonNaming(SnakeCaseStrategy.class)
    record Mention(String id, String username, String acct, String url) {}

    /**
     * @param kind story or note
     * @param genre of a story, in words, or null
     * @param claim the sentence beside the author, frozen on the day of writing
     * @param writtenAs writer, where an organisation is the author and somebody with that role there wrote it; or null
     * @param visibility everyone, unlisted, followers or organisation, where Mastodon has one word for the last two
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record Lanyard(
            String kind,
            String genre,
            String title,
            String standfirst,
            String claim,
            String writtenAs,
            String visibility) {}
}
