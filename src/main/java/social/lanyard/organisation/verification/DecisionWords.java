package social.lanyard.organisation.verification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import social.lanyard.organisation.Desk;

/** Words that an organisation uses again and again as the reason of a decision. */
@Entity
@Table(name = "decision_words")
public class DecisionWords {
    /** More than anybody finds their way in. */
    static final int MOST = 50;

    @Id
    Long id;

    @Column(name = "organisation_id", updatable = false)
    long organisationId;

    @Enumerated(EnumType.STRING)
    DecisionForm.Verdict verdict;

    String words;

    @Column(name = "written_by")
    long writtenBy;

    @Column(name = "written_at")
    Instant writtenAt;

    @Version
    int version;

    protected DecisionWords() {}

    static DecisionWords of(long id, Desk desk, WordsForm.Written written, Instant now) {
        DecisionWords words = new DecisionWords();
        words.id = id;
        words.organisationId = desk.organisationId();
        words.write(desk, written, now);
        return words;
    }

    void write(Desk desk, WordsForm.Written written, Instant now) {
        verdict = written.verdict();
        words = written.words();
        writtenBy = desk.accountId();
        writtenAt = now;
    }
}
