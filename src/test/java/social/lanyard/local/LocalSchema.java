package social.lanyard.local;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the database to the schema of this clone, as the role that owns it. */
public final class LocalSchema {

    private LocalSchema() {}

    public static void migrate(LocalPostgres postgres) {
        try {
            Flyway.configure()
                    .dataSource(
                            postgres.jdbcUrl(),
                            LocalPostgres.OWNER,
                            postgres.passwords().owner())
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new LocalProblem(
                    "The database cannot be brought to this version's schema: "
                            + e.getMessage().strip()
                            + "\nIf nothing in it is worth keeping, start afresh with -Dlanyard.fresh.",
                    e);
        }
    }
}
