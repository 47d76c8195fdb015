package social.lanyard.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import social.lanyard.local.LocalPostgres;

/** The database under the application, seen from the side: what the owner sees, and what the application's role may. */
public final class TestDatabase {

    private TestDatabase() {}

    /** As the role that owns the tables. For looking and for setting the scene, never for what the application does. */
    public static Connection asOwner() throws SQLException {
        return connect(LocalPostgres.OWNER, "owner-password");
    }

    /** As the application's own role, which has only what migrations grant. */
    public static Connection asApp() throws SQLException {
        return connect(LocalPostgres.APP, "app-password");
    }

    private static Connection connect(String role, String password) throws SQLException {
        TestSurroundings surroundings = TestSurroundings.started();
        return DriverManager.getConnection(surroundings.get("jdbc-url"), role, surroundings.get(password));
    }
}
