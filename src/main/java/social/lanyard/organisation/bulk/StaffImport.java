package social.lanyard.organisation.bulk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import social.lanyard.support.Conflict;

/**
 * A staff file on its way. It is read, tried as often as wanted, confirmed once, and for a day after that it can be taken
 * back as a whole.
 */
@Entity
@Table(name = "staff_import")
public class StaffImport {
    /** How long a file that nobody confirms is kept, and how long a confirmed one can be taken back. */
    static final Duration DAY = Duration.ofHours(24);

    static final String CONTENT = "staff_import.content";

    /** Where it stands. CONFIRMING and UNDOING go on by themselves, also after a stop of the machine. */
    enum State {
        READ,
        TRIED,
        CONFIRMING,
        CONFIRMED,
        UNDOING,
        UNDONE,
        ERASED;

        boolean open() {
            return this == READ || this == TRIED;
        }

        boolean working() {
            return this == CONFIRMING || this == UNDOING;
        }
    }

    @Id
    Long id;

    @Column(name = "organisation_id", updatable = false)
    long organisationId;

    @Column(name = "file_name", updatable = false)
    String fileName;

    @Column(updatable = false)
    int rows;

    @Column(name = "made_by", updatable = false)
    long madeBy;

    @Column(name = "made_at", updatable = false)
    Instant madeAt;

    @Enumerated(EnumType.STRING)
    State state;

    byte[] content;

    String mapping;

    int trial;

    @Column(name = "up_to")
    int upTo;

    @Column(name = "confirmed_by")
    Long confirmedBy;

    @Column(name = "by_role")
    String byRole;

    @Column(name = "confirmed_at")
    Instant confirmedAt;

    @Column(name = "done_at")
    Instant doneAt;

    @Column(name = "undone_by")
    Long undoneBy;

    @Column(name = "undone_at")
    Instant undoneAt;

    String counts = "{}";

    @Version
    int version;

    protected StaffImport() {}

    static StaffImport read(
            long id, long organisationId, String fileName, int rows, long by, byte[] content, Instant now) {
        StaffImport read = new StaffImport();
        read.id = id;
        read.organisationId = organisationId;
        read.fileName = fileName;
        read.rows = rows;
        read.madeBy = by;
        read.madeAt = now;
        read.content = content;
        read.state = State.READ;
        return read;
    }

    /** Refuses where the file is gone or was confirmed already. */
    void requireOpen(Instant now) {
        if (!state.open() || !now.isBefore(madeAt.plus(DAY))) {
            throw new Conflict("This file was confirmed already, or it is older than a day and was erased.");
        }
    }

    void tried(String mapping, String counts, Instant now) {
        requireOpen(now);
        this.mapping = mapping;
        this.counts = counts;
        state = State.TRIED;
        trial++;
    }

    /** @param seen the trial whose result they looked at */
    void confirm(long by, String byRole, int seen, Instant now) {
        requireOpen(now);
        if (state != State.TRIED || trial != seen) {
            throw new Conflict(
                    "Somebody tried this file again with other columns meanwhile. Look at the result first.");
        }
        confirmedBy = by;
        this.byRole = byRole;
        confirmedAt = now;
        upTo = 0;
        content = null;
        state = State.CONFIRMING;
    }

    /** The last row is done. */
    void confirmed(String counts, Instant now) {
        this.counts = counts;
        doneAt = now;
        state = State.CONFIRMED;
    }

    boolean undoableAt(Instant now) {
        return state == State.CONFIRMED && now.isBefore(confirmedAt.plus(DAY));
    }

    void undo(long by, Instant now) {
        if (!undoableAt(now)) {
            throw new Conflict("This import cannot be taken back any more: that is possible for 24 hours.");
        }
        undoneBy = by;
        undoneAt = now;
        upTo = 0;
        state = State.UNDOING;
    }

    void undone(String counts) {
        this.counts = counts;
        state = State.UNDONE;
    }
}
