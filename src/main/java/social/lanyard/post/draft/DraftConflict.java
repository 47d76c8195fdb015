package social.lanyard.post.draft;

/**
 * Two versions of one draft, of which neither has been thrown away.
 *
 * @param form what was sent and not saved, ready to be sent again over the saved one
 * @param saved what is saved
 */
record DraftConflict(StoryForm form, DraftView saved) {
    static DraftConflict of(StoryForm form, DraftView saved) {
        return new DraftConflict(form.over(saved.revision()), saved);
    }
}
