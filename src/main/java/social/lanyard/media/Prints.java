package social.lanyard.media;

import java.util.Map;

/**
 * A picture made anew in several sizes. Nothing of the file that it came from is in them but what can be seen.
 *
 * @param width of the largest
 * @param height of the largest
 * @param files by name, such as {@code 480.webp}
 */
record Prints(int width, int height, Map<String, byte[]> files) {}
