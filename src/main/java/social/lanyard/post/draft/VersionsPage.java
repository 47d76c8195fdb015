package social.lanyard.post.draft;

import java.util.List;
import social.lanyard.text.Difference;

/**
 * The versions of a draft, two of them compared.
 *
 * @param versions the newest first; the first is what the draft says now
 * @param from the older of the two, or null where there is one version only
 * @param to the newer of the two, or null
 * @param difference between them, or null
 */
record VersionsPage(
        DraftView draft,
        List<VersionRow> versions,
        VersionRow from,
        VersionRow to,
        Difference difference,
        String token) {
    public boolean comparable() {
        return difference != null;
    }

    public List<VersionRow> older() {
        return versions.subList(1, versions.size());
    }

    public String path() {
        return "/drafts/" + draft.id() + "/versions";
    }
}
