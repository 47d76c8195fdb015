package social.lanyard.post.draft;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import social.lanyard.post.Genre;
import social.lanyard.post.Licence;
import social.lanyard.post.Post;
import social.lanyard.post.Responders;
import social.lanyard.post.StoryText;
import social.lanyard.post.Typed;
import social.lanyard.post.Visibility;
import social.lanyard.support.Conflict;
import social.lanyard.text.Words;

/**
 * An unpublished story. It belongs to one account, is seen by nobody else, and counts its revisions so that nothing is
 * overwritten silently.
 */
@Entity
@Table(name = "draft")
public class Draft {
    /** Saves that a page makes by itself in this time are one version. */
    static final Duration SITTING = Duration.ofMinutes(1);

    @Id
    Long id;

    @Column(name = "account_id", updatable = false)
    long accountId;

    String title = "";
    String standfirst = "";
    Short genre;
    String markdown = "";
    int words;
    String tags = "";
    short visibility;

    @Column(name = "content_note")
    String contentNote = "";

    String language = Typed.LANGUAGE;
    short licence;

    /** The code of the organisation that shall be its author, or empty. Whether that may be is asked at publication. */
    @Column(name = "in_name_of")
    String inNameOf = "";

    short responders;

    int revision = 1;

    @Column(name = "edits_post_id", updatable = false)
    Long editsPostId;

    /** The version of that post that these changes begin from. */
    @Column(name = "edits_version", updatable = false)
    Integer editsVersion;

    @Column(name = "grown_from_post_id", updatable = false)
    Long grownFromPostId;

    @Column(name = "saved_by_page")
    boolean savedByPage;

    @Column(name = "sitting_since")
    Instant sittingSince;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Column(name = "deleted_at")
    Instant deletedAt;

    @Column(name = "published_post_id")
    Long publishedPostId;

    protected Draft() {}

    static Draft begin(long id, long accountId, StoryText text, Instant now) {
        Draft draft = new Draft();
        draft.id = id;
        draft.accountId = accountId;
        draft.createdAt = now;
        draft.take(text, now);
        return draft;
    }

    /** The text of a story that is out, to be changed in peace. */
    static Draft ofChanges(long id, long accountId, Post post, Instant now) {
        Draft draft = begin(id, accountId, post.text(), now);
        draft.editsPostId = post.id();
        draft.editsVersion = post.version();
        return draft;
    }

    /** The words of a note, to grow into a story. */
    static Draft ofNote(long id, Post note, Instant now) {
        Draft draft = begin(id, note.authorId(), note.seed(), now);
        draft.grownFromPostId = note.id();
        return draft;
    }

    /**
     * Whether this text is another one than it has.
     *
     * @throws Conflict when it was saved somewhere else since that revision
     */
    boolean refuseUnlessSeen(StoryText text, int seen) {
        if (text().equals(text)) {
            return false;
        }
        if (seen != revision) {
            throw new Conflict("This draft was saved in another place since you opened it here.");
        }
        return true;
    }

    /** Whether a save by the page at this time belongs to those that it made a moment ago. */
    boolean goesOn(boolean byPage, Instant now) {
        return byPage && savedByPage && now.isBefore(sittingSince.plus(SITTING));
    }

    /**
     * Takes another text in place of the revision that its writer saw. The same words again change nothing.
     *
     * @param byPage whether the page saves by itself while somebody types
     * @throws Conflict when it was saved somewhere else since then
     */
    void save(StoryText text, int seen, boolean byPage, Instant now) {
        if (!refuseUnlessSeen(text, seen)) {
            return;
        }
        if (!goesOn(byPage, now)) {
            sittingSince = now;
        }
        savedByPage = byPage;
        revision++;
        take(text, now);
    }

    private void take(StoryText text, Instant now) {
        title = text.title();
        standfirst = text.standfirst();
        genre = text.genre() == null ? null : text.genre().code();
        markdown = text.markdown();
        words = Words.count(text.markdown());
        tags = text.tags();
        visibility = text.visibility().code();
        contentNote = text.contentNote();
        language = text.language();
        licence = text.licence().code();
        inNameOf = text.inNameOf();
        responders = text.responders().code();
        updatedAt = now;
    }

    /** It became this post. Its text stays for a while, and it is a draft no more. */
    void published(long postId, Instant now) {
        publishedPostId = postId;
        updatedAt = now;
    }

    void delete(Instant now) {
        deletedAt = now;
    }

    void restore() {
        deletedAt = null;
    }

    public long id() {
        return id;
    }

    public long accountId() {
        return accountId;
    }

    /** Whether it holds the changes to a story that is out. */
    public boolean changes() {
        return editsPostId != null;
    }

    StoryText text() {
        return new StoryText(
                title,
                standfirst,
                Genre.of(genre),
                markdown,
                tags,
                Visibility.of(visibility),
                contentNote,
                language,
                Licence.of(licence),
                inNameOf,
                Responders.of(responders));
    }
}
