package social.lanyard.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Where the local run and the tests keep their files: the git-ignored folder {@code .lanyard} beside the pom. */
public record LocalFolder(Path root) {

    /** The folder of this clone. Maven tells where the pom is; anything else starts in the clone itself. */
    public static LocalFolder ofThisClone() {
        String base = System.getProperty("lanyard.basedir", System.getProperty("basedir", ""));
        return new LocalFolder(Path.of(base).toAbsolutePath().normalize().resolve(".lanyard"));
    }

    /** What the person made: databases, Keycloak's people, secrets. Survives restarts. */
    public Path data() {
        return root.resolve("data");
    }

    /** Programs that were unpacked; can be unpacked again at any time. */
    public Path programs() {
        return root.resolve("dist");
    }

    /** Mails of the local run, one .eml file each. */
    public Path mail() {
        return root.resolve("mail");
    }

    /** What the children wrote to their output. */
    public Path logs() {
        return root.resolve("logs");
    }

    /** What the tests keep from one run to the next. */
    public Path test() {
        return root.resolve("test");
    }

    /** The clone itself, where pom.xml is. */
    public Path repository() {
        return root.getParent();
    }

    /** Makes the folder and those above it. */
    public static Path make(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new LocalProblem("The folder " + folder + " cannot be made: " + e.getMessage() + ".", e);
        }
    }

    /** Removes a file or a folder with all that is in it. Links are removed, not followed. */
    public static void remove(Path path) {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            all.sorted(Comparator.reverseOrder()).forEach(LocalFolder::removeOne);
        } catch (IOException e) {
            throw new LocalProblem("The folder " + path + " cannot be removed: " + e.getMessage() + ".", e);
        }
    }

    /** Removes a folder so that it is there as a whole or not at all, even if this is cut off half way. */
    public static void removeAtOnce(Path folder) {
        Path removed = folder.resolveSibling(folder.getFileName() + ".removed");
        remove(removed);
        if (Files.exists(folder)) {
            rename(folder, removed);
            remove(removed);
        }
    }

    /** Copies a folder with all that is in it. */
    public static void copy(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot copy " + from + " to " + to, e);
        }
    }

    /** Gives a finished folder its name, in one step. */
    public static void rename(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot rename " + from + " to " + to, e);
        }
    }

    private static void removeOne(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove " + path, e);
        }
    }
}
