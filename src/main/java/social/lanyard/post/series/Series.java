package social.lanyard.post.series;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import social.lanyard.support.Conflict;
import social.lanyard.text.Slug;

/** Stories of one author under a title, in an order that {@link Parts} keeps. Every change counts as a revision. */
@Entity
@Table(name = "series")
class Series {
    @Id
    Long id;

    @Column(name = "author_id", updatable = false)
    long authorId;

    String title;
    String slug;
    String about;
    int revision = 1;

    @Column(name = "created_at", updatable = false)
    Instant createdAt;

    @Column(name = "changed_at")
    Instant changedAt;

    protected Series() {}

    static Series begin(long id, long authorId, SeriesText text, Instant now) {
        Series series = new Series();
        series.id = id;
        series.authorId = authorId;
        series.createdAt = now;
        series.take(text, now);
        return series;
    }

    /**
     * Takes other words in place of those that its author saw. The same words again change nothing.
     *
     * @throws Conflict when it was changed somewhere else since then
     */
    void say(SeriesText text, int seen, Instant now) {
        if (text.equals(new SeriesText(title, about))) {
            return;
        }
        refuseUnlessSeen(seen);
        revision++;
        take(text, now);
    }

    void refuseUnlessSeen(int seen) {
        if (seen != revision) {
            throw new Conflict("This series was changed in another place since you opened it here.");
        }
    }

    /** Its stories stand in another order. */
    void arranged(Instant now) {
        revision++;
        changedAt = now;
    }

    private void take(SeriesText text, Instant now) {
        title = text.title();
        slug = Slug.of(text.title(), "series");
        about = text.about();
        changedAt = now;
    }
}
