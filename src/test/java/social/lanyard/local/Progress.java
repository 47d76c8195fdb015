package social.lanyard.local;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;

/** What the person at the keyboard sees while things start: one line for each step, with the seconds since the command. */
final class Progress {

    private final PrintStream out;
    private final long begin = ManagementFactory.getRuntimeMXBean().getStartTime();
    private volatile boolean stopping;

    Progress(PrintStream out) {
        this.out = out;
    }

    /** Past System.out: Maven colours that one, and its filter breaks when two threads print as everything ends. */
    static Progress onTerminal() {
        return new Progress(new PrintStream(new FileOutputStream(FileDescriptor.out), false));
    }

    void say(String line) {
        print("[%3d s] %s%n".formatted(seconds(), line));
    }

    void block(String text) {
        print(text);
    }

    /** What goes wrong while everything is being stopped is a consequence and no news. */
    void problem(String sentence) {
        if (!stopping) {
            print("%n%s%n%n".formatted(sentence));
        }
    }

    void stopping() {
        say("Stopping.");
        stopping = true;
    }

    long seconds() {
        return (System.currentTimeMillis() - begin) / 1000;
    }

    private synchronized void print(String text) {
        out.print(text);
        out.flush();
    }
}
