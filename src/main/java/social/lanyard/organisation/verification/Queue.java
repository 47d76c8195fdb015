package social.lanyard.organisation.verification;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import social.lanyard.organisation.FacetState;
import social.lanyard.organisation.FacetStories;
import social.lanyard.organisation.FacetStory;
import social.lanyard.support.Refusal;

/** The four lists of an organisation's desk, each read from a place on and never by offset. */
@ApplicationScoped
class Queue {
    static final int ROWS = 20;

    private final Pool pool;
    private final Clock clock;

    Queue(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** Which list. */
    enum Tab {
        WAITING,
        EXPIRING,
        CONFIRMED,
        ENDED;

        static Tab named(String name) {
            return name == null
                    ? WAITING
                    : Arrays.stream(values())
                            .filter(tab -> tab.path().equals(name))
                            .findFirst()
                            .orElseThrow(() -> new Refusal("tab", "There is no such list."));
        }

        public String path() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How many stand in each list; expiring are those in their last 30 days. */
    record Counts(int waiting, int question, int expiring, int confirmed, int ended) {}

    Uni<Counts> counts(long organisationId) {
        Instant now = clock.instant();
        return pool.preparedQuery("""
                        select (select count(*) from verification_request
                                 where organisation_id = $1 and state = 'WAITING')::int as waiting,
                               (select count(*) from verification_request
                                 where organisation_id = $1 and state = 'QUESTION')::int as question,
                               (select count(*) from facet where organisation_id = $1 and accepted_at is not null
                                   and ended_at is null and valid_until > $2 and valid_until <= $3)::int as expiring,
                               (select count(*) from facet where organisation_id = $1 and accepted_at is not null
                                   and ended_at is null and valid_until > $2)::int as confirmed,
                               (select count(*) from facet where organisation_id = $1 and accepted_at is not null
                                   and ended_at is not null)::int as ended
                        """)
                .execute(Tuple.of(organisationId, at(now), at(now.plus(FacetState.LAST_DAYS))))
                .map(rows -> rows.iterator().next())
                .map(row -> new Counts(
                        row.getInteger("waiting"),
                        row.getInteger("question"),
                        row.getInteger("expiring"),
                        row.getInteger("confirmed"),
                        row.getInteger("ended")));
    }

    /** A request that waits for the organisation. */
    record Waiting(
            long id,
            long accountId,
            String handle,
            String displayName,
            String role,
            Profession profession,
            Instant createdAt,
            String how) {
        static Waiting of(Row row) {
            return new Waiting(
                    row.getLong("id"),
                    row.getLong("account_id"),
                    row.getString("handle"),
                    row.getString("display_name"),
                    row.getString("role"),
                    Profession.named(row.getString("profession")).orElse(Profession.NONE),
                    row.getOffsetDateTime("created_at").toInstant(),
                    row.getString("how"));
        }
    }

    /** The oldest first, one more than a page. */
    Uni<List<Waiting>> waiting(long organisationId, long afterId) {
        return pool.preparedQuery("""
                        select r.id, r.account_id, a.handle, a.display_name, r.role, r.profession, r.created_at, s.how
                          from verification_request r
                          join account a on a.id = r.account_id
                          left join affiliation s on s.account_id = r.account_id
                               and s.organisation_id = r.organisation_id and s.ended_at is null
                         where r.organisation_id = $1 and r.state = 'WAITING' and r.id > $2 and a.closed_at is null
                         order by r.id limit %d
                        """.formatted(ROWS + 1))
                .execute(Tuple.of(organisationId, afterId))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Waiting::of)
                        .toList());
    }

    /** A statement that the organisation made and the person accepted. */
    record Said(String handle, String displayName, FacetStory story) {}

    private static final String SAID = "select a.handle, a.display_name, " + FacetStories.COLUMNS + """

              from facet f
              join account a on a.id = f.account_id
              join account o on o.id = f.organisation_id
              join organisation d on d.account_id = f.organisation_id
             where f.organisation_id = $1 and f.accepted_at is not null and a.closed_at is null and\s""";

    /** What lapses within 30 days, the soonest first. */
    Uni<List<Said>> expiring(long organisationId, Place after) {
        Instant now = clock.instant();
        return said(
                """
                        f.ended_at is null and f.valid_until > $2 and f.valid_until <= $3
                          and (f.valid_until, f.id) > ($4, $5) order by f.valid_until, f.id""", Tuple.of(organisationId, at(now), at(now.plus(FacetState.LAST_DAYS)), at(after.at()), after.id()));
    }

    /** What holds today, the newest first. */
    Uni<List<Said>> confirmed(long organisationId, long belowId) {
        return said(
                "f.ended_at is null and f.valid_until > $2 and f.id < $3 order by f.id desc",
                Tuple.of(organisationId, at(clock.instant()), belowId));
    }

    /** What was ended, the latest first. */
    Uni<List<Said>> ended(long organisationId, Place before) {
        return said(
                "f.ended_at is not null and (f.ended_at, f.id) < ($2, $3) order by f.ended_at desc, f.id desc",
                Tuple.of(organisationId, at(before.at()), before.id()));
    }

    /** One of them, or nothing where the organisation said no such thing. */
    Uni<Said> one(long organisationId, long facetId) {
        return said("f.id = $2", Tuple.of(organisationId, facetId)).map(found -> found.isEmpty() ? null : found.get(0));
    }

    private Uni<List<Said>> said(String condition, Tuple values) {
        Instant now = clock.instant();
        return pool.preparedQuery(SAID + condition + " limit " + (ROWS + 1))
                .execute(values)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Said(
                                row.getString("handle"), row.getString("display_name"), FacetStories.story(row, now)))
                        .toList());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** A place in a list that is sorted by a time and then by id; in addresses as {@code microseconds_id}. */
    record Place(Instant at, long id) {
        /** Reads a place, or gives the one where the list begins. */
        static Place of(String text, Place begin) {
            if (text == null || text.isEmpty()) {
                return begin;
            }
            String[] parts = text.split("_", -1);
            try {
                long micros = Long.parseLong(parts[0]);
                Instant at = Instant.ofEpochSecond(
                        Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1000);
                // The database knows no moments before or after these.
                if (Math.abs(micros) > 4_000_000_000_000_000L) {
                    throw new IllegalArgumentException(text);
                }
                return new Place(at, Long.parseLong(parts[1]));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException notAPlace) {
                throw new Refusal("after", "This is not a place in the list.");
            }
        }

        /** To the microsecond, which is what the database keeps. */
        String text() {
            return (at.getEpochSecond() * 1_000_000 + at.getNano() / 1000) + "_" + id;
        }
    }
}
