package social.lanyard.follow.list;

import java.util.List;

/**
 * The page of one's own lists.
 *
 * @param deleted whether one was deleted a moment ago
 */
record ListsPage(List<ListName> lists, ListForm form, boolean deleted) {}
