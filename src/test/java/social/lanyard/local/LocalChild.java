package social.lanyard.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A Java program that the local run started beside itself. What it prints goes to a log file. */
public final class LocalChild implements AutoCloseable {

    /** Stands on the command line of each child, so that a later start knows what an earlier one left behind. */
    private static final String MARK = "-Dlanyard.child.of=";

    private final String name;
    private final Path log;
    private final Process process;

    private LocalChild(String name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
    }

    /**
     * @param owner the data folder that this child works for
     * @param arguments what follows {@code java} on the command line
     */
    static LocalChild start(
            String name, Path owner, Path log, List<String> arguments, Map<String, String> environment) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(MARK + owner);
        command.addAll(arguments);
        try {
            LocalFolder.make(log.getParent());
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(log.toFile());
            builder.environment().keySet().removeIf(LocalChild::couldBeTakenForASetting);
            builder.environment().putAll(environment);
            return new LocalChild(name, log, builder.start());
        } catch (IOException e) {
            throw new LocalProblem(name + " cannot be started: " + e.getMessage() + ".", e);
        }
    }

    /** Stops the children of an earlier run on this data folder, which was killed before it could stop them itself. */
    public static int stopLeftovers(Path owner) {
        List<ProcessHandle> leftovers = ProcessHandle.allProcesses()
                .filter(process -> belongsTo(process, owner))
                .toList();
        leftovers.forEach(ProcessHandle::destroy);
        leftovers.forEach(Signals::awaitEnd);
        return leftovers.size();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Runs when the program ends, whoever ended it. */
    void whenItEnds(Runnable action) {
        process.onExit().thenRun(action);
    }

    /** Waits for a program that ends by itself, and insists that it says that all went well. */
    void awaitSuccess() {
        try {
            if (process.waitFor() != 0) {
                throw failure();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalProblem(name + " was interrupted.", e);
        }
    }

    /** What to say when it ended and should not have. */
    LocalProblem failure() {
        return new LocalProblem("%s ended with exit code %d. The end of %s says:%n%s"
                .formatted(name, process.exitValue(), log, endOfLog()));
    }

    /** Ends it as a power cut would: nothing is asked, nothing is finished. */
    void kill() {
        process.destroyForcibly();
        Signals.awaitEnd(process.toHandle());
    }

    @Override
    public void close() {
        process.destroy();
        Signals.awaitEnd(process.toHandle());
    }

    private String endOfLog() {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A setting that is left over in somebody's shell must not reach the children. */
    private static boolean couldBeTakenForASetting(String variable) {
        return variable.startsWith("QUARKUS_") || variable.startsWith("LANYARD_") || variable.startsWith("KC_");
    }

    private static boolean belongsTo(ProcessHandle process, Path owner) {
        return process.info()
                .commandLine()
                .filter(line -> (line + " ").contains(MARK + owner + " "))
                .isPresent();
    }
}
