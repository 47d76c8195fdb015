package social.lanyard.local;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import social.lanyard.identity.MasterKey;

/**
 * Puts the invented people, trusts and texts into an empty database, as if they had been here for two years. Rows are
 * written past the application because it would date everything today.
 */
public final class DemoContent {

    private DemoContent() {}

    /**
     * Loads all of it or nothing, and only where no account exists yet.
     *
     * @param issuer the realm's address, under which the demo accounts sign in
     * @param origin of the site, which posts name that quote another
     * @return whether it was loaded now
     */
    public static boolean load(
            LocalPostgres postgres, Path repository, String masterKey, String issuer, String origin) {
        try (Connection connection = postgres.connectAsOwner()) {
            if (hasAccounts(connection)) {
                return false;
            }
            connection.setAutoCommit(false);
            DemoFiles files = new DemoFiles(repository.resolve("src/test/resources/demo"));
            DemoTime time = new DemoTime();
            DemoAccounts accounts = new DemoAccounts(connection, time, MasterKey.of(masterKey));
            accounts.insert(files, issuer);
            DemoFacets facets = new DemoFacets(connection, time, accounts);
            facets.insert(files);
            new DemoPosts(connection, time, accounts, facets, origin).insert(files);
            accounts.insertSearchChoices(files);
            new DemoAlerts(connection, time).insert();
            connection.commit();
            return true;
        } catch (SQLException e) {
            throw new LocalProblem("The demo content cannot be loaded: " + e.getMessage() + ".", e);
        }
    }

    /** People stay the same when Keycloak moves to another port, though its address is part of who they are there. */
    public static void moveSignInsTo(LocalPostgres postgres, String issuer) {
        try (Connection connection = postgres.connectAsOwner();
                var update = connection.prepareStatement("update sign_in set issuer = ? where issuer <> ?")) {
            update.setString(1, issuer);
            update.setString(2, issuer);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new LocalProblem("The sign-ins cannot be moved to " + issuer + ": " + e.getMessage() + ".", e);
        }
    }

    private static boolean hasAccounts(Connection connection) throws SQLException {
        try (var rows = connection.createStatement().executeQuery("select exists (select 1 from account)")) {
            rows.next();
            return rows.getBoolean(1);
        }
    }
}
