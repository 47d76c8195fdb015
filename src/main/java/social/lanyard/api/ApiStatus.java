package social.lanyard.api;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/**
 * Mastodon's Status entity. A story appears as its title, its standfirst and its address; a note as itself.
 *
 * @param favouritesCount how many appreciate it, for its author alone; 0 for everybody else
 * @param reblog the status that this one passes on, or null
 * @param quote the status that it quotes, where the author of that one agrees and the asker may see it; or null
 * @param filtered the reader's filters that fold it
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
        ApiStatus reblog,
        Quote quote,
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
        List<ApiFilter.Result> filtered,
        Lanyard lanyard) {

    /** The status of whoever shared this one: it says the same, and holds this one. */
    ApiStatus sharedAs(String shareId, String at, ApiAccount by, String address) {
        return new ApiStatus(
                shareId,
                at,
                null,
                null,
                sensitive,
                spoilerText,
                "public",
                language,
                address,
                null,
                0,
                reblogsCount,
                favouritesCount,
                null,
                content,
                this,
                null,
                by,
                mediaAttachments,
                mentions,
                tags,
                emojis,
                card,
                poll,
                favourited,
                reblogged,
                muted,
                bookmarked,
                filtered,
                lanyard);
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record Quote(String state, ApiStatus quotedStatus) {}

    @JsonNaming(SnakeCaseStrategy.class)
    record Mention(String id, String username, String acct, String url) {}

    /**
     * @param kind story or note
     * @param genre of a story, in words, or null
     * @param claim the sentence beside the author, frozen on the day of writing
     * @param writtenAs writer, where an organisation is the author and somebody with that role there wrote it; or null
     * @param took of a response that its reader took back to work, or null
     * @param visibility everyone, unlisted, followers or organisation, where Mastodon has one word for the last two
     * @param waiting whether it is a response that waits to be let through: only its writer and the authors above it get it
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record Lanyard(
            String kind,
            String genre,
            String title,
            String standfirst,
            String claim,
            String writtenAs,
            String visibility,
            boolean waiting,
            Took took) {}

    /** What the author of the post above a response took from it back to work. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Took(String by, String sentence, String at) {}
}
