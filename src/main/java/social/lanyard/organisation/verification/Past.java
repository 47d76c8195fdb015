package social.lanyard.organisation.verification;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import social.lanyard.organisation.FacetStories;
import social.lanyard.organisation.FacetStory;

/** What one organisation and one person have asked and said of each other, for its verifiers. */
@ApplicationScoped
class Past {
    private static final int MOST = 50;

    private final Pool pool;
    private final FacetStories stories;
    private final Clock clock;

    Past(Pool pool, FacetStories stories, Clock clock) {
        this.pool = pool;
        this.stories = stories;
        this.clock = clock;
    }

    /** What happened. */
    enum What {
        ASKED,
        ASKED_ANOTHER,
        QUESTION,
        DECLINED,
        SIGNED,
        ACCEPTED,
        LAPSED,
        RENEWED,
        ENDED_BY_ORGANISATION,
        ENDED_BY_MEMBER,
        ENDED_BY_RENAME;

        static What of(FacetStory.What what) {
            return what == FacetStory.What.CONFIRMED ? ACCEPTED : valueOf(what.name());
        }
    }

    /**
     * One line of it.
     *
     * @param about the role that was asked for or the words of the statement
     * @param reason in the words of whoever acted, or null
     */
    record Line(Instant at, What what, String about, String reason) {}

    /** The newest first. Nothing of what other organisations say, and no word of who here decided. */
    Uni<List<Line>> between(long organisationId, long accountId) {
        return requests(organisationId, accountId)
                .chain(asked -> stories.ofPersonAt(accountId, organisationId).map(told -> both(asked, told)));
    }

    private List<Line> both(List<Line> asked, List<FacetStory> told) {
        List<Line> lines = new ArrayList<>(asked);
        for (FacetStory.Event event : FacetStory.history(told, clock.instant())) {
            lines.add(new Line(
                    event.at(),
                    What.of(event.what()),
                    event.facet().label(),
                    event.what() == FacetStory.What.RENEWED ? null : event.reason()));
        }
        lines.sort(Comparator.comparing(Line::at).reversed());
        return lines.size() > MOST ? lines.subList(0, MOST) : lines;
    }

    private Uni<List<Line>> requests(long organisationId, long accountId) {
        return pool.preparedQuery("""
                        select role, created_at, state, decided_at, reason, first_decided_at, first_reason, came_back_at,
                               complaint
                          from verification_request where account_id = $1 and organisation_id = $2
                         order by id desc limit %d
                        """.formatted(MOST))
                .execute(Tuple.of(accountId, organisationId))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .flatMap(row -> lines(row).stream())
                        .toList());
    }

    private static List<Line> lines(Row row) {
        List<Line> lines = new ArrayList<>();
        String role = row.getString("role");
        lines.add(new Line(at(row, "created_at"), What.ASKED, role, null));
        if (at(row, "first_decided_at") != null) {
            lines.add(new Line(at(row, "first_decided_at"), What.DECLINED, role, row.getString("first_reason")));
        }
        if (row.getString("complaint") != null && at(row, "came_back_at") != null) {
            lines.add(new Line(at(row, "came_back_at"), What.ASKED_ANOTHER, role, row.getString("complaint")));
        }
        Instant decided = at(row, "decided_at");
        if (decided != null && row.getString("reason") != null) {
            lines.add(new Line(decided, decided(row.getString("state")), role, row.getString("reason")));
        }
        return lines;
    }

    /** A request that came back after a question waits, and still holds the words of the question. */
    private static What decided(String state) {
        return switch (VerificationRequest.State.valueOf(state)) {
            case CONFIRMED -> What.SIGNED;
            case DECLINED -> What.DECLINED;
            case QUESTION, WAITING, WITHDRAWN -> What.QUESTION;
        };
    }

    private static Instant at(Row row, String column) {
        var at = row.getOffsetDateTime(column);
        return at == null ? null : at.toInstant();
    }
}
