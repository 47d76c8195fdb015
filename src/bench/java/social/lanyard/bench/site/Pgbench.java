package social.lanyard.bench.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import social.lanyard.local.LocalPostgres;
import social.lanyard.post.HomeStatementText;

/** PostgreSQL's own benchmark with queries of the site: what the database gives without any site before it. */
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
        return run(10_000, Map.of(), List.of("""
                \\set place random(0, %d)
                \\set id %d + :place * %d
                select handle, display_name from account where id = :id;
                """.formatted(accounts - 1, first, step)));
    }

    /**
     * The same for what decides about a first page of home and puts it together.
     *
     * @param candidates by reader
     */
    OptionalDouble homes(Map<Long, String> candidates) {
        Map<String, String> values = new LinkedHashMap<>();
        List<String> scripts = new ArrayList<>();
        candidates.forEach((reader, ids) -> {
            String number = Integer.toString(scripts.size());
            values.put("reader" + number, Long.toString(reader));
            values.put("ids" + number, ids);
            scripts.add(HomeStatementText.newest()
                            .replace("$1", ":reader" + number + "::bigint")
                            .replace("$2", ":ids" + number + "::bigint[]")
                            .replace("$3", "now()")
                            .replace("$4", "21")
                    + ";\n");
        });
        return run(1_000, values, scripts);
    }

    private OptionalDouble run(int count, Map<String, String> values, List<String> scripts) {
        List<Path> files = new ArrayList<>();
        try {
            List<String> command = new ArrayList<>(List.of(
                    "pgbench",
                    "-n",
                    "-M",
                    "prepared",
                    "-c",
                    Integer.toString(clients),
                    "-t",
                    Integer.toString(count),
                    "-h",
                    "127.0.0.1",
                    "-p",
                    Integer.toString(postgres.port()),
                    "-U",
                    LocalPostgres.APP));
            values.forEach((name, value) -> command.addAll(List.of("-D", name + "=" + value)));
            for (String script : scripts) {
                Path file = Files.createTempFile("pgbench", ".sql");
                files.add(file);
                Files.writeString(file, script);
                command.addAll(List.of("-f", file.toString()));
            }
            command.add(LocalPostgres.DATABASE);
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("PGPASSWORD", postgres.passwords().app());
            // As the site's own connections have it.
            builder.environment().put("PGOPTIONS", "-c plan_cache_mode=force_generic_plan");
            String said;
            try {
                said = new String(builder.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException notInstalled) {
                return OptionalDouble.empty();
            }
            OptionalDouble found = said.lines()
                    .filter(line -> line.startsWith("tps = "))
                    .mapToDouble(line -> Double.parseDouble(line.split(" ")[2]))
                    .findFirst();
            if (found.isEmpty()) {
                throw new BenchProblem("pgbench gave no result:\n" + said);
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            files.forEach(file -> file.toFile().delete());
        }
    }
}
