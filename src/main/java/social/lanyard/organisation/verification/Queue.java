package social.lanyard.organisation.verification;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import social.lanyard.organisation.Days;
import social.lanyard.organisation.Desk;
import social.lanyard.organisation.FacetState;
import social.lanyard.organisation.FacetStories;
import social.lanyard.organisation.FacetStory;
import social.lanyard.support.Refusal;

/** The four lists of an organisation's desk, each read from a place on and never by offset. */
@ApplicationScoped
class Queue {
    static final int ROWS = 20;

    private static final Duration LATELY = Duration.ofDays(90);

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
    record Counts(int waiting, int question, int expiring, int confirmed, int ended, Duration typical) {
        /** How long an answer takes as a rule, in words; empty where there was none in the last 90 days. */
        public String getTypicalInWords() {
            if (typical == null) {
                return "";
            }
            long hours = typical.plusMinutes(30).toHours();
            if (hours < 1) {
                return "under an hour";
            }
            long days = typical.plusHours(12).toDays();
            return hours < 24 ? counted(hours, "hour") : counted(days, "day");
        }

        private static String counted(long many, String what) {
            return many + " " + what + (many == 1 ? "" : "s");
        }
    }

    Uni<Counts> counts(long organisationId) {
        Instant now = clock.instant();
        return pool.preparedQuery("""
                        select (select count(*) from verification_request
                                 where organisation_id = $1 and state = 'WAITING')::int as waiting,
                               (select count(*) from verification_request
                                 where organisation_id = $1 and state = 'QUESTION')::int as question,
                               (select count(*) from facet where organisation_id = $1 and accepted_at is not null
                                   and ended_at is null and valid_until <= $3
                                   and (valid_until > $2 or renewal_asked_at is not null))::int as expiring,
                               (select count(*) from facet where organisation_id = $1 and accepted_at is not null
                                   and ended_at is null and valid_until > $2)::int as confirmed,
                               (select count(*) from facet where organisation_id = $1 and accepted_at is not null
                                   and ended_at is not null)::int as ended,
                               (select percentile_cont(0.5) within group (order by
                                         extract(epoch from decided_at - coalesce(came_back_at, created_at))::float8)
                                  from verification_request
                                 where organisation_id = $1 and decided_at > $4 and decided_at is not null
                                   and state in ('QUESTION', 'CONFIRMED', 'DECLINED')) as typical
                        """)
                .execute(Tuple.of(organisationId, at(now), at(now.plus(FacetState.LAST_DAYS)), at(now.minus(LATELY))))
                .map(rows -> rows.iterator().next())
                .map(row -> new Counts(
                        row.getInteger("waiting"),
                        row.getInteger("question"),
                        row.getInteger("expiring"),
                        row.getInteger("confirmed"),
                        row.getInteger("ended"),
                        typical(row.getDouble("typical"))));
    }

    private static Duration typical(Double seconds) {
        return seconds == null ? null : Duration.ofSeconds(Math.max(0, Math.round(seconds)));
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
            String how,
            Instant cameBackAt,
            boolean renamed,
            boolean second,
            boolean decidedByMe) {
        /** Whole days for which it has waited for the organisation. */
        public int days(LocalDate today) {
            return (int) ChronoUnit.DAYS.between(Days.today(cameBackAt == null ? createdAt : cameBackAt), today);
        }

        static Waiting of(Row row) {
            return new Waiting(
                    row.getLong("id"),
                    row.getLong("account_id"),
                    row.getString("handle"),
                    row.getString("display_name"),
                    row.getString("role"),
                    Profession.named(row.getString("profession")).orElse(Profession.NONE),
                    row.getOffsetDateTime("created_at").toInstant(),
                    row.getString("how"),
                    row.getOffsetDateTime("came_back_at") == null
                            ? null
                            : row.getOffsetDateTime("came_back_at").toInstant(),
                    row.getBoolean("renamed"),
                    row.getBoolean("second"),
                    row.getBoolean("decided_by_me"));
        }
    }

    /** The oldest first, one more than a page. */
    Uni<List<Waiting>> waiting(Desk desk, Filter filter, long afterId) {
        Tuple values = Tuple.of(desk.organisationId(), afterId, desk.accountId());
        return pool.preparedQuery("""
                        select r.id, r.account_id, a.handle, a.display_name, r.role, r.profession, r.created_at, s.how,
                               r.came_back_at, r.display_name <> a.display_name as renamed,
                               r.first_decided_by is not null as second,
                               coalesce(r.first_decided_by = $3, false) as decided_by_me
                          from verification_request r
                          join account a on a.id = r.account_id
                          left join affiliation s on s.account_id = r.account_id
                               and s.organisation_id = r.organisation_id and s.ended_at is null
                         where r.organisation_id = $1 and r.state = 'WAITING' and r.id > $2 and a.closed_at is null
                        %s order by r.id limit %d
                        """.formatted(filter.sql("r", values), ROWS + 1))
                .execute(values)
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
              left join affiliation s on s.account_id = f.account_id
                   and s.organisation_id = f.organisation_id and s.ended_at is null
             where f.organisation_id = $1 and f.accepted_at is not null and a.closed_at is null and\s""";

    /**
     * What lapses within 30 days, the soonest first; before that, those whose people asked for renewal, also when they have
     * lapsed meanwhile.
     */
    Uni<List<Said>> expiring(long organisationId, Filter filter, Place after) {
        Instant now = clock.instant();
        return said(
                "f.ended_at is null and f.valid_until <= $3 and (f.valid_until > $2 or f.renewal_asked_at is not null)"
                        + " and (f.renewal_asked_at is null, f.valid_until, f.id) > ($6, $4, $5)",
                filter,
                "order by f.renewal_asked_at is null, f.valid_until, f.id",
                Tuple.of(
                        organisationId,
                        at(now),
                        at(now.plus(FacetState.LAST_DAYS)),
                        at(after.at()),
                        after.id(),
                        !after.asked()));
    }

    /** What holds today, the newest first. */
    Uni<List<Said>> confirmed(long organisationId, Filter filter, long belowId) {
        return said(
                "f.ended_at is null and f.valid_until > $2 and f.id < $3",
                filter,
                "order by f.id desc",
                Tuple.of(organisationId, at(clock.instant()), belowId));
    }

    /** What was ended, the latest first. */
    Uni<List<Said>> ended(long organisationId, Filter filter, Place before) {
        return said(
                "f.ended_at is not null and (f.ended_at, f.id) < ($2, $3)",
                filter,
                "order by f.ended_at desc, f.id desc",
                Tuple.of(organisationId, at(before.at()), before.id()));
    }

    /** One of them, or nothing where the organisation said no such thing. */
    Uni<Said> one(long organisationId, long facetId) {
        return said("f.id = $2", Filter.of("", "", ""), "", Tuple.of(organisationId, facetId))
                .map(found -> found.isEmpty() ? null : found.get(0));
    }

    private Uni<List<Said>> said(String condition, Filter filter, String order, Tuple values) {
        Instant now = clock.instant();
        return pool.preparedQuery(SAID + condition + filter.sql("f", values) + order + " limit " + (ROWS + 1))
                .execute(values)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Said(
                                row.getString("handle"), row.getString("display_name"), FacetStories.story(row, now)))
                        .toList());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /**
     * A place in a list that is sorted by a time and then by id; in addresses as {@code microseconds_id}.
     *
     * @param asked among those whose people asked, which stand first
     */
    record Place(Instant at, long id, boolean asked) {
        Place(Instant at, long id) {
            this(at, id, false);
        }

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
                return new Place(at, Long.parseLong(parts[1]), parts.length == 3 && parts[2].equals("asked"));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException notAPlace) {
                throw new Refusal("after", "This is not a place in the list.");
            }
        }

        /** To the microsecond, which is what the database keeps. */
        String text() {
            return (at.getEpochSecond() * 1_000_000 + at.getNano() / 1000) + "_" + id + (asked ? "_asked" : "");
        }
    }
}
