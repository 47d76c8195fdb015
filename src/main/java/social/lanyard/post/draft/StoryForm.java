package social.lanyard.post.draft;

import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import social.lanyard.post.Licence;
import social.lanyard.post.Responders;
import social.lanyard.post.StoryText;
import social.lanyard.post.Typed;
import social.lanyard.post.Visibility;
import social.lanyard.support.Ids;
import social.lanyard.support.Refusal;
import social.lanyard.web.Once;

/** The form of a story: what was typed, as it was typed, so that nothing is lost when it comes back. */
public class StoryForm {
    private static final String LATER = "at";

    @RestForm
    String token;

    @RestForm
    String revision;

    @RestForm
    String title;

    @RestForm
    String standfirst;

    @RestForm
    String genre;

    @RestForm
    String body;

    @RestForm
    String tags;

    @RestForm
    String visibility;

    @RestForm("content_note")
    String contentNote;

    @RestForm
    String language;

    @RestForm
    String licence;

    /** The code of the organisation that shall say it, or empty. */
    @RestForm("in_name_of")
    String inNameOf;

    @RestForm
    String responders;

    /** When it goes out: now, or at a day and time. */
    @RestForm
    String when;

    @RestForm
    String day;

    @RestForm
    String time;

    /** Whether the changes to a published story take out something that points to a person. */
    @RestForm
    String removes;

    /** Whether its writer looked at the pictures once more. */
    @RestForm("pictures_checked")
    String picturesChecked;

    /** What a picture shows that is sent beside the words. */
    @RestForm("picture_alt")
    String pictureAlt;

    @RestForm("picture_decorative")
    String pictureDecorative;

    /** Which button was pressed: save, preview or publish. */
    @RestForm
    String next;

    /** As it is saved, with the time at which it goes out. */
    static StoryForm of(DraftView draft) {
        StoryForm form = of(draft.text(), draft.revision());
        GoingOut chosen = draft.goingOut();
        return chosen != null && chosen.waits() ? form.at(chosen.day(), chosen.time()) : form;
    }

    static StoryForm of(StoryText text, int revision) {
        StoryForm form = new StoryForm();
        form.token = Once.token();
        form.revision = Integer.toString(revision);
        form.title = text.title();
        form.standfirst = text.standfirst();
        form.genre = text.genre() == null ? "" : text.genre().word();
        form.body = text.markdown();
        form.tags = text.tags();
        form.visibility = text.visibility().word();
        form.contentNote = text.contentNote();
        form.language = text.language();
        form.licence = text.licence().word();
        form.inNameOf = text.inNameOf();
        form.responders = text.responders().word();
        return form;
    }

    /** With the time that was chosen for it. */
    StoryForm at(String day, String time) {
        this.when = LATER;
        this.day = day;
        this.time = time;
        return this;
    }

    /** With what another form says about the time. */
    StoryForm when(StoryForm other) {
        this.when = other.when;
        this.day = other.day;
        this.time = other.time;
        return this;
    }

    /** The same words against another revision, to be sent anew. */
    StoryForm over(int newer) {
        this.revision = Integer.toString(newer);
        this.token = Once.token();
        return this;
    }

    StoryText text() {
        return StoryText.of(title, standfirst, genre, body, tags, visibility, contentNote, language, licence)
                .saidBy(inNameOf)
                .answeredBy(responders);
    }

    /** Whether the words came along, or only the order to publish what is saved. */
    boolean hasWords() {
        return title != null || body != null;
    }

    /** What was typed and chosen, under the names of the fields. */
    Map<String, String> words() {
        return Map.ofEntries(
                Map.entry("title", title()),
                Map.entry("standfirst", standfirst()),
                Map.entry("genre", genre()),
                Map.entry("body", body()),
                Map.entry("tags", tags()),
                Map.entry("visibility", visibility()),
                Map.entry("content_note", contentNote()),
                Map.entry("language", language()),
                Map.entry("licence", licence()),
                Map.entry("in_name_of", inNameOf()),
                Map.entry("responders", responders()));
    }

    int seen() {
        long seen = Ids.parse(revision)
                .orElseThrow(() -> new Refusal("", "Load the page again; it does not say which text you saw."));
        return (int) Math.min(seen, Integer.MAX_VALUE);
    }

    /** Whether it is not to go out at once. */
    public boolean later() {
        return LATER.equals(when);
    }

    /**
     * A day beside "as soon as I publish" is a slip, and what goes out cannot be called back. The time for which the draft
     * waits already stands there by itself.
     */
    void refuseDoubt(DraftView draft) {
        GoingOut known = draft.goingOut();
        boolean typed = !(day() + time()).isEmpty()
                && (known == null || !day().equals(known.day()) || !time().equals(known.time()));
        if (!later() && typed && draft.publishedPostId() == null) {
            throw new Refusal(
                    "when", "You gave a day or time. Choose “On a day and time I choose”, or empty the two fields.");
        }
    }

    public String day() {
        return filled(day);
    }

    public String time() {
        return filled(time);
    }

    public String pictureAlt() {
        return filled(pictureAlt);
    }

    public boolean pictureDecorative() {
        return pictureDecorative != null;
    }

    public boolean picturesChecked() {
        return picturesChecked != null;
    }

    public boolean removes() {
        return removes != null;
    }

    String next() {
        return filled(next);
    }

    public String token() {
        return filled(token);
    }

    public String revision() {
        return filled(revision);
    }

    public String title() {
        return filled(title);
    }

    public String standfirst() {
        return filled(standfirst);
    }

    public String genre() {
        return filled(genre);
    }

    public String body() {
        return filled(body);
    }

    public String tags() {
        return filled(tags);
    }

    public String visibility() {
        return visibility == null || visibility.isEmpty() ? Visibility.PUBLIC.word() : visibility;
    }

    public String contentNote() {
        return filled(contentNote);
    }

    public String language() {
        return language == null || language.isEmpty() ? Typed.LANGUAGE : language;
    }

    public String licence() {
        return licence == null || licence.isEmpty() ? Licence.ALL_RIGHTS.word() : licence;
    }

    public String responders() {
        return responders == null || responders.isEmpty() ? Responders.EVERYONE.word() : responders;
    }

    public String inNameOf() {
        return filled(inNameOf);
    }

    private static String filled(String value) {
        return value == null ? "" : value;
    }
}
