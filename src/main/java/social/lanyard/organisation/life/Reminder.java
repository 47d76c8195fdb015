package social.lanyard.organisation.life;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/** Before a statement lapses its person is told, this many days before. Of those that are due only the nearest is told. */
enum Reminder {
    LAST(3),
    SECOND(14),
    FIRST(30);

    private final int days;

    Reminder(int days) {
        this.days = days;
    }

    int days() {
        return days;
    }

    Instant due(Instant validUntil) {
        return validUntil.minus(Duration.ofDays(days));
    }

    /**
     * What there is to tell at this moment, whether or not it was told: the nearest one that is due. Nothing where the
     * person accepted the statement after that moment, when they have just read its date.
     */
    static Optional<Reminder> dueAt(Instant now, Instant acceptedAt, Instant validUntil) {
        return Arrays.stream(values())
                .filter(reminder -> !now.isBefore(reminder.due(validUntil)) && now.isBefore(validUntil))
                .min(Comparator.naturalOrder())
                .filter(reminder -> acceptedAt.isBefore(reminder.due(validUntil)));
    }
}
