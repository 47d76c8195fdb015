package social.lanyard.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresFolderTest {

    @TempDir
    Path folder;

    @Test
    void a_number_that_another_program_has_by_now_is_forgotten_and_that_program_left_alone() throws IOException {
        Process other = new ProcessBuilder("sleep", "60").start();
        try {
            Path pidFile = Files.writeString(folder.resolve("postmaster.pid"), other.pid() + "\n" + folder + "\n");
            assertThat(new PostgresFolder(folder).stopLeftover()).isFalse();
            assertThat(other.isAlive()).isTrue();
            assertThat(pidFile).doesNotExist();
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void a_leftover_server_of_this_folder_is_stopped() throws IOException, InterruptedException {
        // Anything whose command line names the folder as a server's does.
        Process server = new ProcessBuilder("sh", "-c", "sleep 60; : -D " + folder).start();
        Files.writeString(folder.resolve("postmaster.pid"), server.pid() + "\n" + folder + "\n");
        assertThat(new PostgresFolder(folder).stopLeftover()).isTrue();
        assertThat(server.waitFor()).isNotZero();
    }

    @Test
    void a_folder_that_was_never_finished_is_removed_and_a_finished_one_kept() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(data.resolve("PG_VERSION"), "18");
        PostgresFolder server = new PostgresFolder(data);
        server.removeIfHalfMade();
        assertThat(data).doesNotExist();

        Files.createDirectories(data);
        server.markComplete();
        server.removeIfHalfMade();
        assertThat(data).exists();
    }

    @Test
    void a_pid_file_with_nonsense_in_it_stops_nothing() throws IOException {
        Files.writeString(folder.resolve("postmaster.pid"), "no number\n");
        assertThat(new PostgresFolder(folder).stopLeftover()).isFalse();
    }
}
