package social.lanyard.media;

import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/** Files in a folder, two letters of the name deep, so that no folder holds too many. */
final class FolderStore implements PictureStore {
    private final Path folder;
    private final PicturePool pool;

    FolderStore(Path folder, PicturePool pool) {
        this.folder = folder;
        this.pool = pool;
    }

    @Override
    public Uni<Void> keep(Picture picture, Map<String, byte[]> files) {
        return pool.away(() -> {
            Path place = Files.createDirectories(place(picture));
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                whole(place.resolve(file.getKey()), file.getValue());
            }
            return null;
        });
    }

    /** There is a whole file or none, also when the machine stops in the middle. */
    private static void whole(Path target, byte[] bytes) throws IOException {
        Path part = Files.createTempFile(target.getParent(), "part", null);
        try (FileChannel out = FileChannel.open(part, StandardOpenOption.WRITE)) {
            java.nio.ByteBuffer left = java.nio.ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                out.write(left);
            }
            out.force(false);
        }
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public Uni<byte[]> file(Picture picture, String file) {
        return pool.away(() -> {
            try {
                return Files.readAllBytes(place(picture).resolve(file));
            } catch (NoSuchFileException none) {
                return null;
            }
        });
    }

    @Override
    public Uni<Void> delete(Picture picture, Iterable<String> files) {
        return pool.away(() -> {
            Path place = place(picture);
            if (Files.isDirectory(place)) {
                try (var all = Files.list(place)) {
                    all.forEach(FolderStore::delete);
                }
                Files.deleteIfExists(place);
            }
            return null;
        });
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path place(Picture picture) {
        return folder.resolve(picture.name().substring(0, 2)).resolve(picture.name());
    }
}
