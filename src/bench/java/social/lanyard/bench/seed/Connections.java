package social.lanyard.bench.seed;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens connections as a superuser, for whom checks of references and triggers are off. */
public interface Connections {
    Connection open() throws SQLException;
}
