package social.lanyard.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Sees to it that only one local run works on a folder. Held until the process ends, by the operating system. */
final class OneAtATime {

    /** Referred to for ever: a channel that nobody knows any more is closed by the garbage collector. */
    private static FileChannel held;

    private OneAtATime() {}

    static void take(LocalFolder folder, LocalPorts ports) {
        Path lock = LocalFolder.make(folder.root()).resolve("run.lock");
        Path who = folder.root().resolve("run.txt");
        try {
            held = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(held) == null) {
                throw new LocalProblem("Lanyard already runs from this folder: " + read(who)
                        + ". Stop that one first (Ctrl-C where it runs), or use another clone.");
            }
            Files.writeString(
                    who, ports.origin() + ", process " + ProcessHandle.current().pid());
        } catch (IOException e) {
            throw new LocalProblem("The folder " + folder.root() + " cannot be written: " + e.getMessage() + ".", e);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static String read(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file) : "just started";
    }
}
