package social.lanyard.notification;

import java.time.LocalDate;

/**
 * What an organisation did about somebody's statements, as it stands when it is read.
 *
 * @param organisation its name
 * @param what happened
 * @param label of the statement, or empty
 * @param until the last day, of what lapses, else null
 * @param path where it can be read
 */
public record BadgeFact(String organisation, What what, String label, LocalDate until, String path) {
    /** What happened. */
    public enum What {
        OFFERED,
        RENEWED,
        ENDED,
        LAPSES,
        ASKED,
        DECLINED,
        CONFIRMED,
        ANSWERED,
        DECIDED
    }
}
