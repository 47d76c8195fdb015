package social.lanyard.follow.list;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import social.lanyard.support.Refusal;

/** Some of those whom a person follows, under a title. Nobody else sees it. */
@Entity
@Table(name = "people_list")
class PeopleList {
    /** Nobody needs so many, and a runaway client must not fill the disk. */
    static final int MOST = 100;

    /** What a list shows is computed when it is read; this bounds what one reading can cost. */
    static final int MOST_PEOPLE = 1_000;

    @Id
    Long id;

    @Column(name = "account_id", updatable = false)
    long accountId;

    String title;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    protected PeopleList() {}

    /**
     * Begins an empty list.
     *
     * @param already how many lists the person has
     * @throws Refusal when these are as many as there may be
     */
    static PeopleList begin(long id, long accountId, ListTitle title, long already, Instant now) {
        if (already >= MOST) {
            throw new Refusal("", "You have " + MOST + " lists, which is the most. Delete one to make another.");
        }
        PeopleList list = new PeopleList();
        list.id = id;
        list.accountId = accountId;
        list.title = title.text();
        list.createdAt = now;
        return list;
    }

    void rename(ListTitle to) {
        title = to.text();
    }

    /**
     * @param people how many there would be in it
     * @throws Refusal when these are too many
     */
    void refuseMore(long people) {
        if (people > MOST_PEOPLE) {
            throw new Refusal("", "A list may have up to 1,000 people. Take some out first.");
        }
    }
}
