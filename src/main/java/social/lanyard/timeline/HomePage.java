package social.lanyard.timeline;

import java.util.List;

/**
 * Home of a person who is signed in.
 *
 * @param first whether it begins with the newest, where the note box stands
 * @param token of the note box
 * @param lately who else writes, for those whose home is empty; null where it is not needed
 */
record HomePage(List<HomeItem> items, Pager pager, boolean first, String token, Lately lately) {}
