package social.lanyard.post;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import social.lanyard.identity.Statement;
import social.lanyard.organisation.Role;
import social.lanyard.support.NotFound;
import social.lanyard.support.Refusal;
import social.lanyard.text.RenderedText;
import social.lanyard.text.Slug;
import social.lanyard.text.TextPicture;

/**
 * What somebody has published: a story, a note, or a note that answers something. It keeps what was confirmed of its
 * author when it went out, and nobody but its author can take it down.
 */
@Entity
@Table(name = "post")
public class Post {
    /** What has an address of its own below a post. */
    private static final Set<String> PLACES = Set.of(
            "appreciation",
            "bookmark",
            "changes",
            "citation",
            "embed",
            "growth",
            "history",
            "notices",
            "quiet",
            "quotes",
            "removal",
            "responses",
            "share",
            "took",
            "withdrawal");

    /** Typing mistakes that are mended so soon after publication leave no mark. */
    static final Duration GRACE = Duration.ofMinutes(10);

    @Id
    Long id;

    @Column(name = "author_id", updatable = false)
    long authorId;

    @Column(updatable = false)
    short kind;

    /** The person who wrote it in the name of its author, an organisation; null where people speak for themselves. */
    @Column(name = "written_by", updatable = false)
    Long writtenBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "written_as", updatable = false)
    Role writtenAs;

    Short genre;
    short visibility;

    @Column(name = "organisation_id")
    Long organisationId;

    @Column(name = "reply_to_id", updatable = false)
    Long replyToId;

    @Column(name = "reply_to_author_id", updatable = false)
    Long replyToAuthorId;

    @Column(name = "thread_id", updatable = false)
    Long threadId;

    @Column(name = "thread_author_id", updatable = false)
    Long threadAuthorId;

    /** Who may answer it. */
    short responders;

    @Column(name = "responders_at")
    Instant respondersAt;

    /** Since when it waits to be let through, or null. */
    @Column(name = "held_at")
    Instant heldAt;

    String title;
    String standfirst;
    String slug;
    String markdown;
    String html = "";
    String plain = "";
    int words;
    String language = "en-GB";

    @Column(name = "content_note")
    String contentNote;

    @Column(updatable = false)
    Short statement;

    @Column(updatable = false)
    boolean staff;

    @Column(name = "views_line")
    String viewsLine = "";

    @Column(updatable = false)
    String interests = "";

    short licence;

    @Column(name = "grown_from_id", updatable = false)
    Long grownFromId;

    @Column(name = "grown_from_author_id", updatable = false)
    Long grownFromAuthorId;

    @Column(name = "published_at", updatable = false)
    Instant publishedAt;

    /** Counts what it has said, from 1. */
    int version = 1;

    String topics = "";

    @Column(name = "edited_at")
    Instant editedAt;

    @Column(name = "deleted_at")
    Instant deletedAt;

    @Column(name = "withdrawn_at")
    Instant withdrawnAt;

    @Column(name = "withdrawal_reason")
    String withdrawalReason = "";

    @ElementCollection
    @CollectionTable(name = "post_facet", joinColumns = @JoinColumn(name = "post_id"))
    @OrderColumn(name = "position")
    List<KeptFacet> facets = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "post_tag", joinColumns = @JoinColumn(name = "post_id"))
    Set<PostTag> tags = new HashSet<>();

    /** Which pictures of this site it shows, in their order. */
    @ElementCollection
    @CollectionTable(name = "post_picture", joinColumns = @JoinColumn(name = "post_id"))
    @OrderColumn(name = "position")
    List<PostPicture> pictures = new ArrayList<>();

    /** The same with what a rule may ask, while it is being written. */
    @Transient
    List<TextPicture> shown = List.of();

    /** Names of the pictures that stood there before this change. */
    @Transient
    Set<String> stood = Set.of();

    /** Whose word it waits for, while it is being sent; else null. */
    @Transient
    HeldResponse waiting;

    /** What it is meant as, while it is being sent. */
    @Transient
    Purpose purpose = Purpose.RESPONSE;

    /** The handles that it names, while it is being sent or changed; else null. */
    @Transient
    List<String> named;

    protected Post() {}

    private Post(long id, Byline by, PostKind kind, Genre genre, Visibility visibility, Instant now) {
        this.id = id;
        this.authorId = by.authorId();
        this.kind = kind.code();
        this.genre = genre == null ? null : genre.code();
        this.visibility = visibility.code();
        this.statement = Statement.code(by.statementFor(genre));
        this.staff = by.unconfirmedStaffFor(genre);
        this.viewsLine = by.viewsLine();
        this.interests = by.interests();
        this.publishedAt = now;
        this.writtenBy = by.writtenBy();
        this.writtenAs = by.writtenAs();
        by.facets().forEach(facet -> facets.add(KeptFacet.of(by.authorId(), facet)));
    }

    /** A story from what its writer last saved, with its text already rendered. */
    public static Post story(long id, Byline by, StoryText story, RenderedText text, Instant now) {
        Post post = new Post(id, by, PostKind.STORY, story.genre(), story.visibility(), now);
        post.say(story, text);
        post.responders = story.responders().code();
        post.keepTo(by);
        return post;
    }

    private void say(StoryText story, RenderedText text) {
        title = story.title();
        standfirst = story.standfirst();
        slug = slug(story.title());
        contentNote = story.contentNote().isEmpty() ? null : story.contentNote();
        language = story.language();
        licence = story.licence().code();
        write(story.markdown(), text);
        text.pictures().forEach(picture -> pictures.add(PostPicture.of(authorId, picture)));
        shown = text.pictures();
        topics = story.tags();
        tag(Topics.of(topics));
        tag(text.hashtags());
    }

    /** Whether a change from now on leaves a mark. */
    boolean settled(Instant now) {
        return now.isAfter(publishedAt.plus(GRACE));
    }

    /** @throws Refusal when it was changed since the writer began from that version */
    void refuseUnlessSeen(int seen) {
        if (seen != version) {
            throw new Refusal(
                    "",
                    "This was changed somewhere else after you began here. Copy what you wrote, open it again and change"
                            + " what stands there now.");
        }
    }

    /**
     * Says something else from now on. Fetch the topics first.
     *
     * @throws Refusal where it would become another kind, or show itself to people who could not read it before
     */
    void change(StoryText story, RenderedText text, Byline by, Instant now) {
        if (story.genre() != genre()) {
            throw new Refusal("genre", "What kind of piece it is stays as it was when it came out.");
        }
        if (story.visibility().code() < visibility) {
            throw new Refusal(
                    "visibility",
                    "A story that is out can be shown to fewer people, not to more. Publish a new one for them.");
        }
        stood = pictures.stream().map(PostPicture::name).collect(Collectors.toSet());
        tags.clear();
        pictures.clear();
        say(story, text);
        if (visibility != story.visibility().code()) {
            visibility = story.visibility().code();
            keepTo(by);
        }
        changed(now);
    }

    /** The same for a note or a response. */
    void change(NoteText note, RenderedText text, Instant now) {
        contentNote = note.contentNote().isEmpty() ? null : note.contentNote();
        language = note.language();
        tags.clear();
        write(note.markdown(), text);
        tag(text.hashtags());
        changed(now);
    }

    private void changed(Instant now) {
        version++;
        if (settled(now)) {
            editedAt = now;
        }
    }

    /**
     * A story that began as this note of the same author.
     *
     * @throws Refusal in an organisation's name: the note is a person's
     */
    public Post grownFrom(long noteId) {
        if (writtenBy != null) {
            throw new Refusal("in_name_of", "A story that grew from your own note goes out in your own name.");
        }
        grownFromId = noteId;
        grownFromAuthorId = authorId;
        return this;
    }

    /** A note that answers nothing. */
    static Post note(long id, Byline by, NoteText note, RenderedText text, Instant now) {
        Post post = new Post(id, by, PostKind.NOTE, null, note.visibility(), now);
        post.responders = note.responders().code();
        post.contentNote = note.contentNote().isEmpty() ? null : note.contentNote();
        post.language = note.language();
        post.write(note.markdown(), text);
        post.tag(text.hashtags());
        post.keepTo(by);
        return post;
    }

    /**
     * A note that answers this post. It is as visible as what it answers.
     *
     * @throws Refusal where it asks for another visibility than that
     */
    Post answered(long id, Byline by, NoteText note, RenderedText text, Instant now) {
        if (!note.visibility().mayAnswer(visibility())) {
            throw new Refusal("visibility", "A response can be read by everybody who can read what it answers.");
        }
        Post post = new Post(id, by, PostKind.NOTE, null, note.visibility(), now);
        post.responders = note.responders().code();
        post.contentNote = note.contentNote().isEmpty() ? null : note.contentNote();
        post.language = note.language();
        post.write(note.markdown(), text);
        post.tag(text.hashtags());
        post.replyToId = this.id;
        post.replyToAuthorId = this.authorId;
        post.threadId = threadId == null ? this.id : threadId;
        post.threadAuthorId = threadId == null ? this.authorId : threadAuthorId;
        post.organisationId = organisationId;
        return post;
    }

    /** A story called "History" must not stand where its history will. */
    private static String slug(String title) {
        String slug = Slug.of(title);
        return PLACES.contains(slug) ? slug + "-story" : slug;
    }

    private void write(String markdown, RenderedText text) {
        this.markdown = markdown;
        this.html = text.html().value();
        this.plain = text.plainText();
        this.words = text.words();
        this.named = text.mentions();
    }

    private void tag(Collection<String> names) {
        names.forEach(name -> tags.add(new PostTag(name, authorId)));
    }

    /** A post for the own organisation needs one that says today that its writer works there. */
    private void keepTo(Byline by) {
        if (visibility() != Visibility.ORGANISATION) {
            return;
        }
        if (by.employers().isEmpty()) {
            throw new Refusal(
                    "visibility", "No organisation confirms today that you work there. Choose who else can read it.");
        }
        organisationId = by.employers().get(0);
    }

    /**
     * Taken down by its author: nobody can read it from now on, and its words are gone. For anybody else it is as if it were
     * not there. Fetch the topics first.
     */
    void takeDown(long accountId, Instant now) {
        refuseUnlessOwn(accountId);
        deletedAt = now;
        empty();
        title = title == null ? null : "";
        slug = null;
    }

    private void empty() {
        standfirst = standfirst == null ? null : "";
        contentNote = null;
        markdown = null;
        html = "";
        plain = "";
        words = 0;
        topics = "";
        tags.clear();
    }

    /**
     * Taken back by its author: its words are gone, and its address says so to those who could read it. Fetch the topics
     * first.
     *
     * @param reason in the author's own words, or empty
     */
    public void withdraw(long accountId, String reason, Instant now) {
        refuseUnlessOwn(accountId);
        deletedAt = now;
        withdrawnAt = now;
        withdrawalReason = reason;
        empty();
    }

    private void refuseUnlessOwn(long accountId) {
        if (authorId != accountId || deletedAt != null) {
            throw new NotFound();
        }
    }

    /** The words of a note, to be made into a story: it still lacks a title and a kind. */
    public StoryText seed() {
        return new StoryText(
                "",
                "",
                null,
                markdown,
                "",
                visibility(),
                contentNote == null ? "" : contentNote,
                language,
                Licence.ALL_RIGHTS);
    }

    /** What a story says, as its writer would type it. Who may answer it is no part of that: it is changed by itself. */
    public StoryText text() {
        return new StoryText(
                title,
                standfirst,
                genre(),
                markdown,
                topics,
                visibility(),
                contentNote == null ? "" : contentNote,
                language,
                Licence.of(licence));
    }

    public Responders responders() {
        return Responders.of(responders);
    }

    /**
     * Says who may answer from now on; what stands there stays.
     *
     * @return whether that is somebody else than before
     */
    public boolean answerableBy(Responders chosen, Instant now) {
        if (responders == chosen.code()) {
            return false;
        }
        responders = chosen.code();
        respondersAt = now;
        return true;
    }

    /** Whether it waits to be let through. */
    public boolean held() {
        return heldAt != null;
    }

    Post meant(Purpose what) {
        purpose = what;
        return this;
    }

    /** Waits for somebody's word, as what stands above it asks. */
    Post held(Answer answer, Instant now) {
        if (answer.waits()) {
            heldAt = now;
            waiting = HeldResponse.of(this, answer, now);
        }
        return this;
    }

    /** Stands where it was meant to from now on. */
    public void letThrough() {
        heldAt = null;
    }

    /** The person who wrote it, in whosever name. */
    public long writer() {
        return writtenBy == null ? authorId : writtenBy;
    }

    public Long replyToId() {
        return replyToId;
    }

    public Long threadId() {
        return threadId;
    }

    public Long threadAuthorId() {
        return threadAuthorId;
    }

    public Long replyToAuthorId() {
        return replyToAuthorId;
    }

    /** The text as it was typed, or null when it is gone. */
    public String markdown() {
        return markdown;
    }

    public int version() {
        return version;
    }

    public long id() {
        return id;
    }

    public long authorId() {
        return authorId;
    }

    public PostKind kind() {
        return PostKind.of(kind);
    }

    public Genre genre() {
        return Genre.of(genre);
    }

    public Visibility visibility() {
        return Visibility.of(visibility);
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    /** The tail of its address after the author's: {@code /<id>} or {@code /<id>/<slug>}. */
    public String tail() {
        return "/" + id + (slug == null ? "" : "/" + slug);
    }
}
