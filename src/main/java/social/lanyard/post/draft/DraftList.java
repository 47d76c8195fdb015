package social.lanyard.post.draft;

import java.util.List;

/**
 * The page of drafts.
 *
 * @param older where the next page begins, or null
 * @param deletedId a draft that was deleted a moment ago, or 0
 * @param deletedTitle its title, or null where there is none to bring back
 */
record DraftList(List<DraftRow> rows, String older, long deletedId, String deletedTitle, String token) {
    static DraftList of(List<DraftRow> rows, long deletedId, String deletedTitle, String token) {
        boolean more = rows.size() > DraftShelf.PAGE;
        List<DraftRow> page = more ? rows.subList(0, DraftShelf.PAGE) : rows;
        return new DraftList(page, more ? page.get(page.size() - 1).place() : null, deletedId, deletedTitle, token);
    }

    public boolean undoable() {
        return deletedTitle != null;
    }
}
