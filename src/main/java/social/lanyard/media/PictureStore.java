package social.lanyard.media;

import io.smallrye.mutiny.Uni;
import java.util.Map;

/** Keeps files of pictures. A file never changes once it is there. */
interface PictureStore {
    /** Keeps these files of a picture. Done again it does no harm. */
    Uni<Void> keep(Picture picture, Map<String, byte[]> files);

    /** The file, or null where there is none. */
    Uni<byte[]> file(Picture picture, String file);

    /** Deletes all files of a picture; those that are not there are none too few. */
    Uni<Void> delete(Picture picture, Iterable<String> files);
}
