package social.lanyard.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import social.lanyard.media.PictureUse;

/**
 * Who acts: a person or an organisation. How they sign in stands elsewhere, because an account may later live on another
 * server. The handle is given once and never changes; the display name is what verifications were made for.
 */
@Entity
@Table(name = "account")
public class Account {
    public static final short PERSON = 0;
    public static final short ORGANISATION = 1;

    @Id
    Long id;

    @Column(updatable = false)
    String handle;

    @Column(updatable = false)
    String host;

    @Column(updatable = false)
    short kind;

    @Column(name = "display_name")
    String displayName;

    @Column(name = "name_skeleton")
    String nameSkeleton;

    String pronouns;
    String about = "";

    @Column(name = "about_html")
    String aboutHtml = "";

    @Column(name = "views_line")
    String viewsLine = "";

    String interests = "";
    String portrait;
    String banner;
    Short statement;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Column(name = "closed_at")
    Instant closedAt;

    @Column(name = "out_of_search_since")
    Instant outOfSearchSince;

    @Version
    int version;

    protected Account() {}

    /** A new person, under a handle and a name that {@link Names} has accepted. */
    static Account person(long id, AcceptedName name, String handle, Statement statement, Instant now) {
        Account account = new Account();
        account.id = id;
        account.handle = handle;
        account.kind = PERSON;
        account.displayName = name.text();
        account.nameSkeleton = name.skeleton();
        account.statement = Statement.code(statement);
        account.createdAt = now;
        return account;
    }

    /** A new organisation; the organisation package keeps what is special about it. */
    public static Account organisation(long id, AcceptedName name, String handle, Instant now) {
        Account account = person(id, name, handle, null, now);
        account.kind = ORGANISATION;
        return account;
    }

    public long id() {
        return id;
    }

    public String handle() {
        return handle;
    }

    public String displayName() {
        return displayName;
    }

    public String viewsLine() {
        return viewsLine;
    }

    /**
     * Shows another picture from now on.
     *
     * @param picture its name, or null for none
     * @return the one before it, or null
     */
    String show(PictureUse use, String picture) {
        boolean beside = use == PictureUse.PORTRAIT;
        String before = beside ? portrait : banner;
        if (beside) {
            portrait = picture;
        } else {
            banner = picture;
        }
        return before;
    }

    /** A few sentences about it, as they were typed and as they are shown. */
    public String about() {
        return about;
    }

    public String portrait() {
        return portrait;
    }

    public String banner() {
        return banner;
    }

    /** Says something else about itself from now on; {@code html} comes from the text package. */
    public void describe(String about, String html) {
        this.about = about;
        this.aboutHtml = html;
    }

    /** What this person declares of their interests, or empty. */
    public String interests() {
        return interests;
    }

    public Statement statement() {
        return Statement.of(statement);
    }

    public boolean isOrganisation() {
        return kind == ORGANISATION;
    }

    public boolean isClosed() {
        return closedAt != null;
    }

    /** Whether search engines are asked not to list this person's page and posts. */
    boolean outOfSearch() {
        return outOfSearchSince != null;
    }

    /** Chooses that; true when it was different before. */
    boolean stayOutOfSearch(boolean out, Instant now) {
        boolean changed = out != outOfSearch();
        if (changed) {
            outOfSearchSince = out ? now : null;
        }
        return changed;
    }

    /** Takes another display name. Verifications made for the old one end: {@link RenameListener} sees to that. */
    boolean rename(AcceptedName name) {
        boolean changed = !displayName.equals(name.text());
        displayName = name.text();
        nameSkeleton = name.skeleton();
        return changed;
    }

    /** Hidden from now on; the handle is kept and never given again. */
    void close(Instant now) {
        if (closedAt == null) {
            closedAt = now;
        }
    }
}
