package social.lanyard.organisation.bulk;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import social.lanyard.organisation.FacetKind;

/**
 * A statement that a row would make, with its id: carried out twice it is there once.
 *
 * @param register short name, or null
 * @param methods as they are stored
 * @param checked the day of the check that bears it
 * @param replaces the statement with the same words that it renews, or null where the person has to accept it
 */
record Planned(
        long id,
        FacetKind kind,
        String label,
        String register,
        String methods,
        LocalDate checked,
        Instant until,
        Long replaces) {

    JsonObject json() {
        return new JsonObject()
                .put("id", id)
                .put("kind", kind.name())
                .put("label", label)
                .put("register", register)
                .put("methods", methods)
                .put("checked", checked.toString())
                .put("until", until.toString())
                .put("replaces", replaces);
    }
}
