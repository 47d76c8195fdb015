package social.lanyard.notification;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When somebody is at work and nothing shall reach them: by their rota, and until a moment that they chose. Mail, push and the
 * number in the navigation pause; the page of alerts keeps everything.
 *
 * @param rota at most one shift for each day of the week, on which it begins
 * @param until switched on by hand until then, or null
 */
record ShiftMode(List<Shift> rota, Instant until) {
    static final ShiftMode OFF = new ShiftMode(List.of(), null);

    ShiftMode {
        rota = rota.stream().sorted(Comparator.comparing(Shift::day)).toList();
    }

    /** Until when it is on, or nothing where it is off. Shifts that follow each other without a gap are one. */
    Optional<Instant> onUntil(Instant now) {
        Instant end = null;
        // Seven shifts cannot be chained more often than that within the week that we look ahead.
        for (int links = 0; links <= rota.size() + 1; links++) {
            Instant further = furthest(end == null ? now : end);
            if (further == null) {
                break;
            }
            end = further;
        }
        return Optional.ofNullable(end);
    }

    boolean on(Instant now) {
        return furthest(now) != null;
    }

    private Instant furthest(Instant moment) {
        return Stream.concat(
                        rota.stream().map(shift -> shift.endAround(moment)).filter(end -> end != null),
                        Stream.ofNullable(until).filter(moment::isBefore))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    String kept() {
        return rota.stream().map(Shift::kept).collect(Collectors.joining(";"));
    }

    static ShiftMode read(String kept, Instant until) {
        return new ShiftMode(
                kept.isEmpty()
                        ? List.of()
                        : Arrays.stream(kept.split(";")).map(Shift::read).toList(),
                until);
    }
}
