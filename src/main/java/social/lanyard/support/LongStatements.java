package social.lanyard.support;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Keeps prepared statements of any length that is in use here. Beyond 2,048 characters the client would have the database
 * plan a statement anew each time, which takes longer than running it.
 */
@Singleton
class LongStatements implements PgPoolCreator {
    private static final int LONGEST = 32_768;

    @Override
    public Pool create(Input input) {
        input.pgConnectOptionsList().forEach(options -> options.setPreparedStatementCacheSqlLimit(LONGEST));
        return PgBuilder.pool()
                .with(input.poolOptions())
                .connectingTo(List.copyOf(input.pgConnectOptionsList()))
                .using(input.vertx())
                .build();
    }
}
