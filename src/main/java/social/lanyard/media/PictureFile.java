package social.lanyard.media;

/**
 * One file of a picture, as it is served.
 *
 * @param type of its content, made from its name, never from what its sender said
 */
public record PictureFile(byte[] bytes, String type) {
    static PictureFile of(String name, byte[] bytes) {
        return bytes == null ? null : new PictureFile(bytes, type(name));
    }

    static String type(String name) {
        return name.endsWith(".webp") ? "image/webp" : "image/jpeg";
    }
}
