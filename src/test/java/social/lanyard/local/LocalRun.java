package social.lanyard.local;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The one command: starts PostgreSQL, a mail sink, Keycloak and the site, tells what is where, and stops all of it when
 * it is stopped itself. Readers come in as soon as the site is up; sign-in follows when Keycloak is.
 */
public final class LocalRun {

    private LocalRun() {}

    public static void main(String[] arguments) {
        Logger.getLogger("").setLevel(Level.WARNING);
        Progress progress = Progress.onTerminal();
        int exitCode = 0;
        try {
            run(progress);
        } catch (LocalProblem e) {
            progress.problem(e.getMessage());
            exitCode = 1;
        } catch (RuntimeException e) {
            progress.problem("Something unforeseen happened: " + e);
            e.printStackTrace(System.err);
            exitCode = 1;
        }
        // Threads of the mail sink would keep this process alive, and Maven would wait for them for ever.
        System.exit(exitCode);
    }

    private static void run(Progress progress) {
        LocalFolder folder = LocalFolder.ofThisClone();
        LocalPorts ports = LocalPorts.fromSystemProperties();
        OneAtATime.take(folder, ports);
        int leftovers = Leftovers.of(folder).stop();
        if (leftovers > 0) {
            progress.say("Stopped what an earlier run left behind (programs: %d).".formatted(leftovers));
        }
        ports.requireFree();
        if (wantsToStartAfresh()) {
            LocalFolder.removeAtOnce(folder.data());
            LocalFolder.remove(folder.mail());
            progress.say("Removed the data of earlier runs, as -Dlanyard.fresh asks.");
        }
        LocalHouse house = new LocalHouse(folder, ports, progress);
        Runtime.getRuntime().addShutdownHook(new Thread(house::close, "stop"));
        house.open();
        throw house.awaitFailure();
    }

    private static boolean wantsToStartAfresh() {
        String fresh = System.getProperty("lanyard.fresh");
        return fresh != null && !fresh.equals("false");
    }
}
