package social.lanyard.text;

/**
 * A heading of a story.
 *
 * @param level 2 to 6, since the page's title is level 1
 * @param id of the element, to link to
 */
public record TextHeading(int level, String id, String text) {}
