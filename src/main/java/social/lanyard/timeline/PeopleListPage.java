package social.lanyard.timeline;

import java.util.List;
import social.lanyard.follow.list.ListName;

/**
 * What the people in a list published.
 *
 * @param first whether it begins with the newest
 */
record PeopleListPage(ListName list, List<HomeItem> items, Pager pager, boolean first) {}
