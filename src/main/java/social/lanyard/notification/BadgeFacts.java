package social.lanyard.notification;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import social.lanyard.notification.BadgeFact.What;
import social.lanyard.organisation.Days;
import social.lanyard.outbox.AlertKind;

/** What organisations said and decided about somebody, as it stands now: nobody is told of an offer that is gone. */
@ApplicationScoped
class BadgeFacts {
    private final Pool pool;
    private final Clock clock;

    BadgeFacts(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** By the key of the bundle; those of which nothing is left to tell are missing. */
    Uni<Map<String, BadgeFact>> of(long viewerId, List<Bundle> bundles) {
        List<Bundle> badge = bundles.stream()
                .filter(bundle -> Matter.of(bundle.kind()) == Matter.BADGE)
                .toList();
        if (badge.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return pool.preparedQuery("""
                        select n.key, n.kind, o.display_name as organisation,
                               f.id as facet, coalesce(f.label, '') as label, f.accepted_at is not null as accepted,
                               f.declined_at is not null as declined, f.ended_at is not null as ended, f.valid_until,
                               r.state, j.facet_id as objected
                          from unnest($2::text[], $3::text[], $4::bigint[], $5::bigint[]) as n (key, kind, by_id, other_id)
                          join account o on o.id = n.by_id
                          left join facet f on f.id = n.other_id and f.account_id = $1
                          left join verification_request r on r.id = n.other_id and r.account_id = $1
                          left join facet_objection j on j.id = n.other_id and j.account_id = $1
                        """)
                .execute(Tuple.of(
                        viewerId,
                        badge.stream().map(Bundle::key).toArray(String[]::new),
                        badge.stream().map(bundle -> bundle.kind().name()).toArray(String[]::new),
                        badge.stream().map(bundle -> bundle.by().get(0)).toArray(Long[]::new),
                        badge.stream().map(Bundle::otherId).toArray(Long[]::new)))
                .map(rows -> {
                    Instant now = clock.instant();
                    Map<String, BadgeFact> facts = new HashMap<>();
                    for (Row row : rows) {
                        BadgeFact fact = fact(row, now);
                        if (fact != null) {
                            facts.put(row.getString("key"), fact);
                        }
                    }
                    return facts;
                });
    }

    private static BadgeFact fact(Row row, Instant now) {
        return switch (AlertKind.valueOf(row.getString("kind"))) {
            case DECISION -> decision(row);
            case REMINDER -> reminder(row, now);
            default -> facet(row, now);
        };
    }

    private static BadgeFact decision(Row row) {
        if (row.getLong("objected") != null) {
            return fact(row, What.ANSWERED, "/verification/endings/" + row.getLong("objected"));
        }
        What what = switch (row.getString("state") == null ? "" : row.getString("state")) {
            case "QUESTION" -> What.ASKED;
            case "DECLINED" -> What.DECLINED;
            case "CONFIRMED" -> What.CONFIRMED;
            default -> What.DECIDED;
        };
        return fact(row, what, "/verification");
    }

    private static BadgeFact reminder(Row row, Instant now) {
        boolean lapses = row.getLong("facet") != null
                && !row.getBoolean("ended")
                && until(row).isAfter(now);
        return lapses ? fact(row, What.LAPSES, "/verification") : null;
    }

    private static BadgeFact facet(Row row, Instant now) {
        if (row.getLong("facet") == null) {
            return fact(row, What.OFFERED, "/verification");
        }
        if (row.getBoolean("ended")) {
            return fact(row, What.ENDED, "/verification");
        }
        if (row.getBoolean("accepted")) {
            return fact(row, What.RENEWED, "/verification");
        }
        return row.getBoolean("declined") || !until(row).isAfter(now) ? null : fact(row, What.OFFERED, "/verification");
    }

    private static Instant until(Row row) {
        return row.getOffsetDateTime("valid_until")
                .withOffsetSameInstant(ZoneOffset.UTC)
                .toInstant();
    }

    private static BadgeFact fact(Row row, What what, String path) {
        return new BadgeFact(
                row.getString("organisation"),
                what,
                row.getString("label"),
                what == What.LAPSES ? Days.lastDay(until(row)) : null,
                path);
    }
}
