package social.lanyard.bench.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How PostgreSQL answers what the site really asks: each scenario is asked once while the database writes down the
 * statements, and each of them is explained with the generic plan, which is the one that the site's connections use.
 */
final class Plans {
    private static final Pattern BEGIN = Pattern.compile("^\\d{4}-\\S+ \\S+ \\S+ \\[\\d+\\] (?:LOG:  execute [^:]+: (.*)|.*)$");
    private static final Pattern READS = Pattern.compile("(Seq Scan|Index Only Scan|Index Scan|Bitmap Heap Scan)(?: Backward)?"
            + "(?: using (\\S+))? on (\\S+)");
    private static final int LARGE = 10_000;

    private final Connection connection;
    private final Path log;

    Plans(Connection connection, Path log) {
        this.connection = connection;
        this.log = log;
    }

    /** From now on new connections of the site write down what they ask. */
    static void listen(Connection connection, boolean on) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    on
                            ? "alter role lanyard_app set log_statement = 'all'"
                            : "alter role lanyard_app reset log_statement");
        }
    }

    /** A table of all statements, and whether none of them reads a large table from end to end. */
    boolean report(PackagedSite site, List<Scenario> scenarios, StringBuilder text) throws SQLException {
        Set<String> large = large();
        Set<String> known = new LinkedHashSet<>();
        boolean good = true;
        text.append("| asked for | statement | how large tables are read |\n|---|---|---|\n");
        for (Scenario scenario : scenarios) {
            long from = size();
            site.read(scenario.asks().apply(0).get(0));
            for (String sql : statements(from)) {
                if (known.add(sql)) {
                    Set<String> reads = reads(sql, large);
                    boolean whole = reads.stream().anyMatch(read -> read.contains("WHOLE"));
                    good &= !whole;
                    if (!reads.isEmpty()) {
                        text.append("| %s | `%s` | %s |%n"
                                .formatted(scenario.name(), shorter(sql), String.join(", ", reads)));
                    }
                }
            }
        }
        return good;
    }

    private Set<String> reads(String sql, Set<String> large) throws SQLException {
        Set<String> reads = new TreeSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("explain (generic_plan) " + sql)) {
            while (rows.next()) {
                Matcher read = READS.matcher(rows.getString(1));
                if (read.find() && large.contains(read.group(3))) {
                    reads.add(
                            read.group(1).equals("Seq Scan")
                                    ? read.group(3) + " WHOLE"
                                    : read.group(2) == null ? read.group(3) + " by a bitmap" : read.group(2));
                }
            }
        } catch (SQLException e) {
            reads.add("not explained: " + e.getMessage().lines().findFirst().orElse(""));
        }
        return reads;
    }

    private Set<String> large() throws SQLException {
        Set<String> large = new TreeSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select relname from pg_class where relkind = 'r' and reltuples > " + LARGE)) {
            while (rows.next()) {
                large.add(rows.getString(1));
            }
        }
        return large;
    }

    private List<String> statements(long from) {
        List<String> all = new ArrayList<>();
        StringBuilder current = null;
        for (String line : written(from).lines().toList()) {
            Matcher begin = BEGIN.matcher(line);
            if (begin.matches()) {
                keep(current, all);
                current = begin.group(1) == null ? null : new StringBuilder(begin.group(1));
            } else if (current != null) {
                current.append('\n').append(line);
            }
        }
        keep(current, all);
        return all;
    }

    private static void keep(StringBuilder statement, List<String> all) {
        if (statement != null && statement.toString().strip().matches("(?is)(select|with|insert|update|delete).*")) {
            all.add(statement.toString());
        }
    }

    private long size() {
        try {
            return Files.size(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String written(long from) {
        try {
            byte[] all = Files.readAllBytes(log);
            return new String(all, (int) from, (int) (all.length - from), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shorter(String sql) {
        String line = sql.replaceAll("\\s+", " ").replace("|", "\\|").strip();
        return line.length() <= 110 ? line : line.substring(0, 110) + " …";
    }
}
