package social.lanyard.post.draft;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import social.lanyard.post.StoryText;
import social.lanyard.text.RenderedText;

/** The pages of this package; templates/post holds them. */
@CheckedTemplate(basePath = "post", defaultName = CheckedTemplate.UNDERSCORED_ELEMENT_NAME)
final class DraftPages {
    private DraftPages() {}

    static native TemplateInstance write(DraftPage draft);

    static native TemplateInstance preview(DraftView draft, StoryForm form, RenderedText text);

    /** Only the story, for a page that has a frame already. */
    static native TemplateInstance previewPart(StoryText story, RenderedText text);

    static native TemplateInstance drafts(DraftList drafts);

    static native TemplateInstance draftVersions(VersionsPage page);

    static native TemplateInstance draftVersion(VersionPage page);

    static native TemplateInstance draftConflict(DraftConflict conflict);
}
