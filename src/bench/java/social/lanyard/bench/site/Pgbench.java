package social.lanyard.bench.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalDouble;
import social.lanyard.local.LocalPostgres;

/** PostgreSQL's own benchmark with the query for one row: what the database gives without any site before it. */
final class Pgbench {
    private final LocalPostgres postgres;
    private final int clients;
    private final long first;
    private final long step;
    private final long accounts;

    Pgbench(LocalPostgres postgres, Connection connection, int clients) throws SQLException {
        this.postgres = postgres;
        this.clients = clients;
        try (ResultSet row = connection
                .createStatement()
                .executeQuery(
                        "select min(id), (max(id) - min(id)) / (count(*) - 1), count(*) from account")) {
            row.next();
            first = row.getLong(1);
            step = row.getLong(2);
            accounts = row.getLong(3);
        }
    }

    /** Transactions a second, or nothing where pgbench is not installed. */
    OptionalDouble rows() {
        try {
            Path script = Files.createTempFile("row", ".sql");
            Files.writeString(script, """
                    \\set place random(0, %d)
                    \\set id %d + :place * %d
                    select handle, display_name from account where id = :id;
                    """.formatted(accounts - 1, first, step));
            ProcessBuilder builder = new ProcessBuilder(
                            "pgbench",
                            "-n",
                            "-M",
                            "prepared",
                            "-c",
                            Integer.toString(clients),
                            "-t",
                            "10000",
                            "-h",
                            "127.0.0.1",
                            "-p",
                            Integer.toString(postgres.port()),
                            "-U",
                            LocalPostgres.APP,
                            "-f",
                            script.toString(),
                            LocalPostgres.DATABASE)
                    .redirectErrorStream(true);
            builder.environment().put("PGPASSWORD", postgres.passwords().app());
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes());
            Files.delete(script);
            return said.lines()
                    .filter(line -> line.startsWith("tps = "))
                    .mapToDouble(line -> Double.parseDouble(line.split(" ")[2]))
                    .findFirst();
        } catch (IOException e) {
            return OptionalDouble.empty();
        }
    }
}
