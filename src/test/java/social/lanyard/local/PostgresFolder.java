package social.lanyard.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The data folder of a PostgreSQL server: whether it is whole, and whether a server of an earlier run still uses it. */
public final class PostgresFolder {

    /** Lets in by password only; written over what initdb makes, which trusts everybody on this machine. */
    private static final String BY_PASSWORD = "host all all 127.0.0.1/32 scram-sha-256\n";

    private final Path data;
    private final Path complete;
    private final Path pidFile;

    public PostgresFolder(Path data) {
        this.data = data;
        this.complete = data.resolve("lanyard-complete");
        this.pidFile = data.resolve("postmaster.pid");
    }

    boolean isComplete() {
        return Files.exists(complete);
    }

    void markComplete() {
        write(complete, "Roles and database are made.\n");
    }

    void requirePasswords() {
        write(data.resolve("pg_hba.conf"), BY_PASSWORD);
    }

    /** A first start that was cut off leaves a folder that PostgreSQL cannot use and that holds nothing yet. */
    void removeIfHalfMade() {
        if (Files.exists(data) && !isComplete()) {
            stopLeftover();
            LocalFolder.remove(data);
        }
    }

    /** Stops the server of a run that was killed, if there is one, and removes its pid file where that names somebody else by now. */
    public boolean stopLeftover() {
        Optional<ProcessHandle> leftover = running();
        leftover.ifPresent(process -> {
            Signals.interrupt(process); // PostgreSQL's fast stop: connected clients do not hold it up
            Signals.awaitEnd(process);
        });
        LocalFolder.remove(pidFile);
        return leftover.isPresent();
    }

    /**
     * Ends the server as a power cut would. Its children notice that it is gone; whoever does not is killed as well, since
     * a new server must not start beside them.
     */
    void kill() {
        ProcessHandle server = running().orElseThrow(() -> new LocalProblem("No PostgreSQL runs on " + data + "."));
        List<ProcessHandle> children = server.descendants().toList();
        server.destroyForcibly();
        Signals.awaitEnd(server);
        children.forEach(Signals::awaitEnd);
    }

    void whenItEnds(Runnable action) {
        running().ifPresent(process -> process.onExit().thenRun(action));
    }

    private Optional<ProcessHandle> running() {
        return firstLineOfPidFile()
                .flatMap(ProcessHandle::of)
                .filter(process -> process.info()
                        .commandLine()
                        .filter(line -> line.contains("-D " + data))
                        .isPresent());
    }

    private Optional<Long> firstLineOfPidFile() {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(pidFile);
            return lines.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Long.valueOf(lines.get(0).strip()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }
}
