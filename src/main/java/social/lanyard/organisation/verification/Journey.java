package social.lanyard.organisation.verification;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import social.lanyard.organisation.Claim;
import social.lanyard.organisation.Days;
import social.lanyard.organisation.Facet;
import social.lanyard.organisation.FacetKind;
import social.lanyard.organisation.FacetState;
import social.lanyard.organisation.FacetView;

/** What a person sees of their own requests and of what waits to be accepted. */
@ApplicationScoped
class Journey {
    private static final int MOST = 50;

    private final Pool pool;
    private final Clock clock;

    Journey(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** One of a person's own requests. */
    record Request(
            long id,
            String organisationName,
            String organisationCode,
            String role,
            Profession profession,
            VerificationRequest.State state,
            String reason,
            Instant createdAt,
            Instant decidedAt,
            Look look) {

        /** Whether another person at the organisation can be asked to look at it. */
        enum Look {
            /** Declined once, and somebody else there may decide. */
            CAN_ASK,
            /** Declined once, and nobody else there may decide. */
            NOBODY_ELSE,
            /** Another person was asked. */
            ASKED,
            /** It was not declined. */
            NONE
        }

        public boolean isOpen() {
            return state.open();
        }

        static Request of(Row row) {
            var decided = row.getOffsetDateTime("decided_at");
            return new Request(
                    row.getLong("id"),
                    row.getString("organisation_name"),
                    row.getString("code"),
                    row.getString("role"),
                    Profession.named(row.getString("profession")).orElse(Profession.NONE),
                    VerificationRequest.State.valueOf(row.getString("state")),
                    row.getString("reason"),
                    row.getOffsetDateTime("created_at").toInstant(),
                    decided == null ? null : decided.toInstant(),
                    look(row));
        }

        private static Look look(Row row) {
            if (row.getBoolean("asked_another")) {
                return Look.ASKED;
            }
            if (!VerificationRequest.State.DECLINED.name().equals(row.getString("state"))) {
                return Look.NONE;
            }
            return row.getBoolean("somebody_else") ? Look.CAN_ASK : Look.NOBODY_ELSE;
        }
    }

    /** A person's own requests, the newest first. */
    Uni<List<Request>> requests(long accountId) {
        return pool.preparedQuery("""
                        select r.id, o.display_name as organisation_name, d.code, r.role, r.profession, r.state, r.reason,
                               r.created_at, r.decided_at, r.first_decided_by is not null as asked_another,
                               r.state = 'DECLINED' and %s as somebody_else
                          from verification_request r
                          join account o on o.id = r.organisation_id
                          join organisation d on d.account_id = r.organisation_id
                         where r.account_id = $1
                         order by r.id desc limit %d
                        """.formatted(
                                AskAnother.somebodyElse("r.organisation_id", "r.account_id", "r.decided_by"), MOST))
                .execute(Tuple.of(accountId))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Request::of)
                        .toList());
    }

    /** One facet of an offer. */
    record Offered(FacetView facet, boolean numberKept) {}

    /**
     * What one organisation would say, waiting for the person.
     *
     * @param id of the request, or of the facet where nobody asked
     * @param asked what the person asked to show, or null where nobody asked
     * @param until the last day on which it can be accepted
     */
    record Offer(
            long id,
            String organisationName,
            String organisationCode,
            String displayName,
            Instant offeredAt,
            LocalDate until,
            String reason,
            String asked,
            Instant askedAt,
            List<Offered> facets) {

        public Claim claim() {
            return Claim.of(null, facets.stream().map(Offered::facet).toList(), null, true);
        }

        public boolean isNumberKept() {
            return facets.stream().anyMatch(Offered::numberKept);
        }

        public String getNames() {
            return String.join(
                    ", ",
                    facets.stream().map(offered -> offered.facet().label()).toList());
        }

        /** Whether the person asked for this kind to show; without a request everything is proposed. */
        public boolean proposes(FacetKind kind) {
            if (asked == null) {
                return true;
            }
            var wishes = Wish.of(asked);
            return switch (kind) {
                case PROFESSION, REGISTRATION, STUDENT -> wishes.contains(Wish.PROFESSION);
                case EMPLOYMENT -> wishes.contains(Wish.ORGANISATION);
                case ROLE -> wishes.contains(Wish.ROLE);
            };
        }
    }

    /** What waits for this person's answer, the oldest first; when more waits than a page holds, the rest has its turn later. */
    Uni<List<Offer>> offers(long accountId) {
        Instant now = clock.instant();
        return pool.preparedQuery("""
                        select coalesce(f.request_id, f.id) as offer, f.id, f.account_id, f.kind, f.label, f.register,
                               f.organisation_id, o.display_name as organisation_name, d.code, f.methods, f.checked_on,
                               f.checked_by_role, f.valid_until, f.display_name, f.offered_at, f.reason, r.show,
                               r.created_at as asked_at, f.register_number is not null as number_kept
                          from facet f
                          join account a on a.id = f.account_id and a.display_name = f.display_name
                          join account o on o.id = f.organisation_id
                          join organisation d on d.account_id = f.organisation_id
                          left join verification_request r on r.id = f.request_id
                         where f.account_id = $1
                           and coalesce(f.request_id, f.id) in (
                               select coalesce(w.request_id, w.id) from facet w
                                where w.account_id = $1 and w.accepted_at is null and w.declined_at is null
                                  and w.ended_at is null and w.offered_at > $2 and w.display_name = a.display_name
                                group by 1 order by 1 limit %d)
                           and f.accepted_at is null and f.declined_at is null
                           and f.ended_at is null and f.offered_at > $2
                         order by f.id
                        """.formatted(MOST))
                .execute(Tuple.of(accountId, now.minus(Facet.OFFER).atOffset(ZoneOffset.UTC)))
                .map(rows -> {
                    Map<Long, Offer> offers = new LinkedHashMap<>();
                    for (Row row : rows) {
                        offers.computeIfAbsent(row.getLong("offer"), id -> offer(id, row))
                                .facets()
                                .add(offered(row, now));
                    }
                    return List.copyOf(offers.values());
                });
    }

    private static Offer offer(long id, Row row) {
        Instant offeredAt = row.getOffsetDateTime("offered_at").toInstant();
        var asked = row.getOffsetDateTime("asked_at");
        return new Offer(
                id,
                row.getString("organisation_name"),
                row.getString("code"),
                row.getString("display_name"),
                offeredAt,
                Days.lastDay(offeredAt.plus(Facet.OFFER)),
                row.getString("reason"),
                row.getString("show"),
                asked == null ? null : asked.toInstant(),
                new ArrayList<>());
    }

    private static Offered offered(Row row, Instant now) {
        Instant validUntil = row.getOffsetDateTime("valid_until").toInstant();
        return new Offered(
                new FacetView(
                        row.getLong("id"),
                        row.getLong("account_id"),
                        FacetKind.valueOf(row.getString("kind")),
                        row.getString("label"),
                        row.getString("register"),
                        row.getLong("organisation_id"),
                        row.getString("organisation_name"),
                        row.getString("code"),
                        row.getString("methods"),
                        row.getLocalDate("checked_on"),
                        row.getString("checked_by_role"),
                        validUntil,
                        false,
                        FacetState.at(now, validUntil, null)),
                row.getBoolean("number_kept"));
    }
}
