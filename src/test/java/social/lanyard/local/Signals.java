package social.lanyard.local;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** How processes are asked to end, and made to. */
final class Signals {

    private static final Duration PATIENCE = Duration.ofSeconds(12);

    private Signals() {}

    /** The signal that Ctrl-C sends. Java has no call for it; where there is no kill command, the plain request to end. */
    static void interrupt(ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }

    /** Waits for the end, and forces it when it does not come. */
    static void awaitEnd(ProcessHandle process) {
        if (endsWithin(process, PATIENCE)) {
            return;
        }
        process.destroyForcibly();
        if (!endsWithin(process, PATIENCE)) {
            throw new LocalProblem("The process " + process.pid() + " of an earlier run cannot be stopped.");
        }
    }

    private static boolean endsWithin(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
