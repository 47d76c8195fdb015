package social.lanyard.post.draft;

import social.lanyard.post.StoryText;

/** One version of a draft in full. */
record VersionPage(DraftView draft, VersionRow version, StoryText text, String token) {
    public String path() {
        return "/drafts/" + draft.id() + "/versions";
    }
}
