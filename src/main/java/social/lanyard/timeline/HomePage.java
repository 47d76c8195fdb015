package social.lanyard.timeline;

import java.util.List;
import social.lanyard.post.NoteComposer;

/**
 * Home of a person who is signed in.
 *
 * @param first whether it begins with the newest
 * @param composer the note box, which stands above the newest; null further down
 * @param lately who else writes, for those whose home is empty; null where it is not needed
 */
record HomePage(List<HomeItem> items, Pager pager, boolean first, NoteComposer composer, Lately lately) {}
