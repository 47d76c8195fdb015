package social.lanyard.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalSecretsTest {

    @TempDir
    Path data;

    @Test
    void they_are_made_up_once_and_stay() {
        LocalSecrets first = LocalSecrets.of(file());
        assertThat(LocalSecrets.of(file())).isEqualTo(first);
        assertThat(Base64.getDecoder().decode(first.site().masterKey())).hasSize(32);
        assertThat(LocalSecrets.of(data.resolve("other/secrets.properties"))).isNotEqualTo(first);
    }

    @Test
    void nobody_else_on_the_machine_can_read_them() throws IOException {
        LocalSecrets.of(file());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void lost_ones_are_not_replaced_while_there_is_data_that_needs_them() throws IOException {
        LocalSecrets.of(file());
        Files.createDirectories(data.resolve("postgresql"));
        new PostgresFolder(data.resolve("postgresql")).markComplete();
        Files.delete(file());
        assertThatThrownBy(() -> LocalSecrets.of(file()))
                .isInstanceOf(LocalProblem.class)
                .hasMessageContaining("-Dlanyard.fresh");
    }

    private Path file() {
        return data.resolve("secrets.properties");
    }
}
