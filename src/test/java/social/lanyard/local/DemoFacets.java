package social.lanyard.local;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import social.lanyard.organisation.FacetKind;

/** What is confirmed about the people of the demo content, what was, and what they have asked for. */
final class DemoFacets {

    private final Connection connection;
    private final DemoTime time;
    private final DemoAccounts accounts;
    private final List<Confirmed> all = new ArrayList<>();

    DemoFacets(Connection connection, DemoTime time, DemoAccounts accounts) {
        this.connection = connection;
        this.time = time;
        this.accounts = accounts;
    }

    /** A facet with the moments that decide whether it held on some day. {@code endedAt} may be null. */
    record Confirmed(
            long id,
            String holder,
            DemoFiles.Confirmed file,
            LocalDate checkedOn,
            Instant validFrom,
            Instant validUntil,
            Instant endedAt) {

        private boolean heldAt(Instant moment) {
            return file.accepted()
                    && !validFrom.isAfter(moment)
                    && validUntil.isAfter(moment)
                    && (endedAt == null || endedAt.isAfter(moment));
        }

        private FacetKind kind() {
            return FacetKind.valueOf(file.kind());
        }
    }

    void insert(DemoFiles files) throws SQLException {
        for (DemoFiles.Person person : files.people()) {
            for (DemoFiles.Confirmed facet : person.facets()) {
                insert(person, facet);
            }
            if (person.pendingRequest() != null) {
                insert(person, person.pendingRequest());
            }
        }
    }

    /** What a post of that moment keeps, the most telling first. */
    List<Confirmed> heldAt(String handle, Instant moment) {
        return all.stream()
                .filter(facet -> facet.holder().equals(handle) && facet.heldAt(moment))
                .sorted(Comparator.comparing(Confirmed::kind)
                        .thenComparing(Comparator.comparingLong(Confirmed::id).reversed()))
                .toList();
    }

    private void insert(DemoFiles.Person person, DemoFiles.Confirmed file) throws SQLException {
        LocalDate checkedOn = time.day(file.checkedDaysAgo());
        Instant validFrom = DemoTime.beginOf(checkedOn);
        Instant endedAt = file.endedDaysAgo() == null ? null : DemoTime.beginOf(time.day(file.endedDaysAgo()));
        Confirmed facet = new Confirmed(
                time.idAt(validFrom),
                person.handle(),
                file,
                checkedOn,
                validFrom,
                // "Good until the 30th" includes the 30th.
                DemoTime.beginOf(checkedOn.plusDays(file.validForDays() + 1L)),
                endedAt);
        all.add(facet);
        long holder = accounts.id(person.handle());
        long verifier = accounts.id(file.checkedBy());
        DemoRow.into("facet")
                .set("id", facet.id())
                .set("account_id", holder)
                .set(
                        "organisation_id",
                        accounts.id(accounts.trust(file.organisation()).handle()))
                .set("kind", file.kind())
                .set("label", file.label())
                .set("register", file.regulator())
                .set("register_number", accounts.seal(holder, file.registerNumber(), "facet.register_number"))
                .set("methods", file.method())
                .set("display_name", person.displayName())
                .set("checked_on", checkedOn)
                .set("checked_by", verifier)
                .set("checked_by_role", file.checkedByRole())
                .set("valid_from", validFrom)
                .set("valid_until", facet.validUntil())
                .set("offered_at", validFrom)
                .set("accepted_at", file.accepted() ? validFrom : null)
                .set("ended_at", endedAt)
                .set("ended_by", endedAt == null ? null : verifier)
                .set("ended_how", endedAt == null ? null : "ORGANISATION")
                .set("ended_reason", file.endedReason())
                .insert(connection);
    }

    private void insert(DemoFiles.Person person, DemoFiles.Request request) throws SQLException {
        long holder = accounts.id(person.handle());
        Instant asked = time.daysAgo(request.daysAgo());
        DemoRow.into("verification_request")
                .set("id", time.idAt(asked))
                .set("account_id", holder)
                .set(
                        "organisation_id",
                        accounts.id(accounts.trust(request.organisation()).handle()))
                .set("display_name", person.displayName())
                .set("role", request.label())
                .set("profession", request.profession())
                .set("show", "PROFESSION ORGANISATION")
                .set("register", request.regulator())
                .set(
                        "register_number",
                        accounts.seal(holder, request.registerNumber(), "verification_request.register_number"))
                .set("note", request.note())
                .set("created_at", asked)
                .set("state", "WAITING")
                .insert(connection);
    }
}
