package social.lanyard.follow.transfer;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import social.lanyard.web.WebConfig;

/**
 * Writes the list of one person as a file. Handles are letters, digits and underscores, so no cell needs quotation marks,
 * and none can be taken for a formula.
 */
@ApplicationScoped
class WriteOut {
    private static final String FOLLOWING = """
            select a.handle, f.show_boosts as one from follow f join account a on a.id = f.followee_id and a.closed_at is null
             where f.follower_id = $1 and $2::timestamptz is not null order by a.handle collate "C"
            """;

    private static final String BLOCKS = """
            select a.handle, false as one from block b join account a on a.id = b.target_id and a.closed_at is null
             where b.account_id = $1 and $2::timestamptz is not null order by a.handle collate "C"
            """;

    private static final String MUTES = """
            select a.handle, m.notifications as one from mute m join account a on a.id = m.target_id and a.closed_at is null
             where m.account_id = $1 and (m.until is null or m.until > $2) order by a.handle collate "C"
            """;

    private final Pool pool;
    private final Clock clock;
    private final String host;

    WriteOut(Pool pool, Clock clock, WebConfig config) {
        this.pool = pool;
        this.clock = clock;
        this.host = URI.create(config.origin()).getAuthority();
    }

    /** The part of an address behind the second at sign. */
    String host() {
        return host;
    }

    Uni<String> of(long me, Kind kind) {
        return pool.preparedQuery(
                        switch (kind) {
                            case FOLLOWING -> FOLLOWING;
                            case BLOCKS -> BLOCKS;
                            case MUTES -> MUTES;
                        })
                .execute(Tuple.of(me, clock.instant().atOffset(ZoneOffset.UTC)))
                .map(rows -> {
                    StringBuilder file = new StringBuilder(kind.heading()).append("\r\n");
                    rows.forEach(row -> file.append(line(kind, row)).append("\r\n"));
                    return file.toString();
                });
    }

    private String line(Kind kind, Row row) {
        String address = row.getString("handle") + "@" + host;
        return switch (kind) {
            case FOLLOWING -> address + "," + row.getBoolean("one") + ",false,";
            case BLOCKS -> address;
            case MUTES -> address + "," + row.getBoolean("one");
        };
    }
}
