package social.lanyard.timeline;

import java.util.List;
import social.lanyard.post.NoteComposer;

/**
 * Home of a person who is signed in.
 *
 * @param tab which of the lists that make themselves is open
 * @param first whether it begins with the newest
 * @param composer the note box, which stands above the newest; null further down
 * @param reading how far the reader has read
 * @param lately who else writes, for those whose home is empty; null where it is not needed
 */
record HomePage(
        HomeTab tab,
        List<HomeItem> items,
        Pager pager,
        boolean first,
        NoteComposer composer,
        Lately lately,
        Reading reading,
        String token) {
    public List<HomeTab> tabs() {
        return List.of(HomeTab.values());
    }

    /** Whether all of home is open, of which new posts are told. */
    public boolean everybody() {
        return tab == HomeTab.EVERYBODY;
    }
}
