package social.lanyard.web;

/**
 * One entry of the navigation of a signed-in person that a feature adds.
 *
 * @param path where it leads
 * @param icon name in the sprite
 * @param label what it says
 * @param count a number beside it, or 0 for none
 * @param countMeaning what the number counts, for people who hear the page
 */
public record NavigationItem(String path, String icon, String label, int count, String countMeaning) {}
