package social.lanyard.post;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import social.lanyard.follow.filter.Caught;
import social.lanyard.identity.Statement;
import social.lanyard.media.cover.CoverSvg;
import social.lanyard.organisation.Claim;
import social.lanyard.organisation.FacetKind;
import social.lanyard.organisation.FacetView;
import social.lanyard.organisation.FrozenFacet;
import social.lanyard.organisation.Role;
import social.lanyard.text.HtmlPolicy;
import social.lanyard.text.ReadingTime;
import social.lanyard.text.SafeHtml;

/**
 * A post as lists show it. Print it with {@code {#postCard card /}}.
 *
 * @param author who wrote it, under today's name
 * @param claim what stands beside the author: the words of the day of writing, and whether they still hold
 * @param genre of a story, else null
 * @param title of a story, else null
 * @param standfirst of a story, may be empty, else null
 * @param text all of a note; empty for a story, whose body only its page shows
 * @param slug readable tail of a story's address, else null
 * @param contentNote a short warning before the post, or null
 * @param language as in BCP 47
 * @param responses how many there are below it of people whom the reader meets, counted up to 1,000
 * @param replyTo what it answers, or null
 * @param threadId the post at the top of the thread, or null when it is at the top itself
 * @param picture the first that a story shows, or null
 * @param editedAt when it was last changed, except for what was mended in the first minutes; or null
 * @param notice what the latest notice on it is, or null
 * @param held whether it waits to be let through: only its writer and the authors above it see it
 * @param folded whether the author of what it answers hid it: it is shown on request
 * @param turnedDown whether it waited and was not let through: only its writer sees it
 * @param heldFor where it waits for the word of an organisation, that one's handle; else null
 * @param shares how many people share it, counted up to 1,000: a card must not cost more the more it is liked
 * @param sharedBy who brought it into this list, or null where it stands for itself
 * @param took what the author of the post above it took from it back to work, or null
 * @param mine what the reader did with it
 * @param quoted the post that it quotes, where its author agrees and the reader may see it; or null
 * @param caught the reader's filter behind which a list folds it, or null
 */
public record PostCard(
        long id,
        PostAuthor author,
        Claim claim,
        PostKind kind,
        Genre genre,
        String title,
        String standfirst,
        SafeHtml text,
        String slug,
        Visibility visibility,
        String contentNote,
        String language,
        int readingMinutes,
        int responses,
        ReplyTo replyTo,
        Long threadId,
        Instant publishedAt,
        CardPicture picture,
        Instant editedAt,
        NoticeKind notice,
        boolean held,
        boolean folded,
        boolean turnedDown,
        String heldFor,
        int shares,
        SharedBy sharedBy,
        Took took,
        Mine mine,
        PostCard quoted,
        Caught caught) {

    /** @param appreciations where the reader is its author, else 0 */
    static PostCard of(Row row, List<FacetView> heldByAuthor, int appreciations) {
        PostAuthor author = PostAuthor.of(
                row.getLong("author_id"),
                row.getString("handle"),
                row.getString("display_name"),
                row.getString("portrait"),
                row.getShort("account_kind"),
                row.getBoolean("out_of_search"));
        var edited = row.getOffsetDateTime("edited_at");
        return new PostCard(
                row.getLong("id"),
                author,
                claim(row, author, heldByAuthor),
                PostKind.of(row.getShort("kind")),
                Genre.of(row.getShort("genre")),
                row.getString("title"),
                row.getString("standfirst"),
                HtmlPolicy.clean(row.getString("note_html")),
                row.getString("slug"),
                Visibility.of(row.getShort("visibility")),
                row.getString("content_note"),
                row.getString("language"),
                ReadingTime.minutes(row.getInteger("words")),
                row.getLong("responses").intValue(),
                replyTo(row),
                row.getLong("thread_id"),
                row.getOffsetDateTime("published_at").toInstant(),
                CardPicture.of(row.getString("picture"), row.getString("content_note")),
                edited == null ? null : edited.toInstant(),
                NoticeKind.of(row.getShort("notice")),
                row.getBoolean("held"),
                row.getBoolean("folded"),
                row.getBoolean("turned_down"),
                row.getString("held_for"),
                row.getLong("shares").intValue(),
                SharedBy.of(row),
                Took.of(row),
                Mine.of(row, appreciations),
                null,
                null);
    }

    /** The same card, folded behind a filter of the reader's. */
    PostCard behind(Caught filter) {
        return filter == null ? this : with(quoted, filter);
    }

    /** The same card with the post that it quotes. */
    PostCard quoting(PostCard other) {
        return with(other, caught);
    }

    private PostCard with(PostCard other, Caught filter) {
        return new PostCard(
                id,
                author,
                claim,
                kind,
                genre,
                title,
                standfirst,
                text,
                slug,
                visibility,
                contentNote,
                language,
                readingMinutes,
                responses,
                replyTo,
                threadId,
                publishedAt,
                picture,
                editedAt,
                notice,
                held,
                folded,
                turnedDown,
                heldFor,
                shares,
                sharedBy,
                took,
                mine,
                other,
                filter);
    }

    private static Claim claim(Row row, PostAuthor author, List<FacetView> held) {
        if (row.getLong("facet_id") != null) {
            return Claim.onPost(author.handle(), frozen(row), held);
        }
        return author.organisation()
                ? Claim.onPostOfOrganisation(author.handle(), writtenAs(row.getString("written_as")))
                : Claim.onPost(author.handle(), Statement.of(row.getShort("statement")), row.getBoolean("staff"), held);
    }

    private static Role writtenAs(String role) {
        return role == null ? null : Role.valueOf(role);
    }

    static FrozenFacet frozen(Row row) {
        return new FrozenFacet(
                row.getLong("facet_id"),
                FacetKind.valueOf(row.getString("facet_kind")),
                row.getString("label"),
                row.getLong("organisation_id"),
                row.getString("organisation_name"),
                row.getString("organisation_code"),
                row.getString("methods"),
                row.getLocalDate("checked_on"),
                row.getOffsetDateTime("valid_until").toInstant());
    }

    private static ReplyTo replyTo(Row row) {
        Long id = row.getLong("reply_to_id");
        return id == null
                ? null
                : new ReplyTo(
                        id,
                        row.getLong("reply_to_author_id"),
                        row.getString("reply_handle"),
                        row.getString("reply_name"),
                        row.getBoolean("reply_gone"));
    }

    /** Its place in a list: its own id, or that of the share that brought it there. */
    public long place() {
        return sharedBy == null ? id : sharedBy.shareId();
    }

    public boolean story() {
        return kind == PostKind.STORY;
    }

    /** Its address on this site: any slug leads there, this is the one that pages link to. */
    public String path() {
        return author.path() + "/" + id + (slug == null ? "" : "/" + slug);
    }

    /**
     * Where the woven cover of a story without a picture of its own is found.
     *
     * @param scheme "light", "dark", or empty where the reader's device decides
     */
    public String cover(String scheme) {
        return CoverSvg.address(id, scheme);
    }

    /** Whether search engines are asked not to list its pages: it is not for everybody, or its author chose so. */
    public boolean outOfSearch() {
        return visibility != Visibility.PUBLIC || author.outOfSearch();
    }

    /** Whether everybody can read it: only there do organisations speak. */
    public boolean open() {
        return visibility == Visibility.PUBLIC || visibility == Visibility.UNLISTED;
    }

    /** Where those for whose word it waits decide. */
    public String waitingPath() {
        return heldFor == null ? "/waiting" : "/waiting?for=" + heldFor;
    }

    /** Shape of the line and the avatar: {@code v-pro}, {@code v-pub}, {@code v-org} or empty. */
    public String voice() {
        return claim.voice();
    }

    /** The number of responses as it is shown. */
    public String responsesShown() {
        return responses > 999 ? "999+" : Integer.toString(responses);
    }
}
