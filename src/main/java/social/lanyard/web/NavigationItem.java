package social.lanyard.web;

/**
 * One entry of the navigation of a signed-in person that a feature adds.
 *
 * @param path where it leads
 * @param icon name in the sprite
 * @param label what it says
 * @param count a number beside it, or 0 for none
 * @param countMeaning what the number counts, for people who hear the page
 * @param first whether it stands among the first places, and in the bar at the bottom of a narrow screen
 */
public record NavigationItem(String path, String icon, String label, int count, String countMeaning, boolean first) {
    public NavigationItem(String path, String icon, String label, int count, String countMeaning) {
        this(path, icon, label, count, countMeaning, false);
    }
}
