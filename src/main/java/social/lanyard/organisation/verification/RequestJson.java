package social.lanyard.organisation.verification;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;

/** A person's own request, as data. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RequestJson(
        String id,
        String organisation,
        String role,
        String profession,
        String state,
        String reason,
        @JsonProperty("created_at") Instant createdAt,
        @JsonProperty("decided_at") Instant decidedAt) {

    static RequestJson of(Journey.Request request) {
        return new RequestJson(
                Long.toString(request.id()),
                request.organisationCode(),
                request.role(),
                request.profession().name(),
                request.state().name(),
                request.reason(),
                request.createdAt(),
                request.decidedAt());
    }

    /** A request as it waits in an organisation's queue; the number and the note are on the request's own page. */
    record Waiting(
            String id,
            @JsonProperty("account_id") String accountId,
            String handle,
            @JsonProperty("display_name") String displayName,
            String role,
            String profession,
            @JsonProperty("created_at") Instant createdAt,
            @JsonProperty("another_must_look") boolean another) {
        static Waiting of(Queue.Waiting row) {
            return new Waiting(
                    Long.toString(row.id()),
                    Long.toString(row.accountId()),
                    row.handle(),
                    row.displayName(),
                    row.role(),
                    row.profession().name(),
                    row.createdAt(),
                    row.second());
        }
    }

    /** What comes in to ask. */
    record Ask(
            String organisation,
            String role,
            String profession,
            String number,
            @JsonProperty("course_end") String courseEnd,
            String note,
            List<String> show) {
        RequestForm form() {
            RequestForm form = new RequestForm();
            form.organisation = organisation;
            form.role = role;
            form.profession = profession;
            form.number = number;
            form.courseEnd = courseEnd;
            form.note = note;
            form.show = show;
            return form;
        }
    }

    /** What comes in to decide. */
    record Decision(
            List<String> checked,
            String decision,
            String until,
            String renewal,
            Boolean agency,
            String reason,
            @JsonProperty("display_name") String name) {
        DecisionForm form() {
            DecisionForm form = new DecisionForm();
            form.checked = checked;
            form.decision = decision;
            form.until = until;
            form.renewal = renewal;
            form.agency = agency != null && agency;
            form.reason = reason;
            form.name = name;
            return form;
        }
    }

    /** What comes in to accept one statement. */
    record Acceptance(
            Boolean show, @JsonProperty("show_number") Boolean showNumber) {}

    /** What comes in with a reason. */
    record Reason(String reason) {}

    /** The id of what was made. */
    record Made(String id) {}
}
