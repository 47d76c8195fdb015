package social.lanyard.bench.site;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/** How much PostgreSQL writes down for one published note, however many follow its author. */
final class WalPerNote {
    private static final int NOTES = 200;

    private final Connection connection;
    private final PackagedSite site;

    private WalPerNote(Connection connection, PackagedSite site) {
        this.connection = connection;
        this.site = site;
    }

    /** A sentence with the figures. */
    static String measured(Connection connection, PackagedSite site, SignedIn few, SignedIn most) throws SQLException {
        WalPerNote wal = new WalPerNote(connection, site);
        // The first change of a page after a checkpoint writes down the whole page: that is for both alike, and before.
        wal.publish(few);
        wal.publish(most);
        return String.format(
                Locale.ROOT,
                "Written to the log of the database for each of %d notes: %,d bytes by an author with %,d followers,"
                        + " %,d bytes by the one with %,d.",
                NOTES,
                wal.publish(few),
                wal.followers(few),
                wal.publish(most),
                wal.followers(most));
    }

    private long publish(SignedIn author) throws SQLException {
        long before = number("select pg_current_wal_insert_lsn() - '0/0'");
        String run = Long.toHexString(System.nanoTime());
        for (int note = 0; note < NOTES; note++) {
            String answer = site.read(author.asks(
                    Ask.post("/notes", "text=Written+down+" + note + ".&visibility=public&token=wal-" + run + "-" + note),
                    site.origin()));
            if (!answer.startsWith("303") && !answer.startsWith("200")) {
                throw new BenchProblem("The note was not published: " + answer.lines().findFirst().orElse(""));
            }
        }
        return (number("select pg_current_wal_insert_lsn() - '0/0'") - before) / NOTES;
    }

    private long followers(SignedIn author) throws SQLException {
        return number("select count(*) from follow where followee_id = " + author.account());
    }

    private long number(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
