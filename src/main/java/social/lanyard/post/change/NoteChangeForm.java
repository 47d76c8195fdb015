package social.lanyard.post.change;

import org.jboss.resteasy.reactive.RestForm;
import social.lanyard.post.NoteText;
import social.lanyard.post.PostCard;
import social.lanyard.support.Ids;
import social.lanyard.support.Refusal;
import social.lanyard.web.Once;

/** The text of a note that is being changed, as it was typed. */
public class NoteChangeForm {
    @RestForm
    String token;

    /** The version that the writer began from. */
    @RestForm
    String version;

    @RestForm
    String text;

    @RestForm
    String removes;

    static NoteChangeForm of(int version, String markdown) {
        NoteChangeForm form = new NoteChangeForm();
        form.token = Once.token();
        form.version = Integer.toString(version);
        form.text = markdown;
        return form;
    }

    /** Who can read it, its content note and its language stay. */
    NoteText note(PostCard card) {
        return NoteText.of(text, null, card.visibility(), card.contentNote(), card.language());
    }

    int seen() {
        return Ids.parse(version)
                .filter(seen -> seen <= Integer.MAX_VALUE)
                .map(Long::intValue)
                .orElseThrow(() -> new Refusal("", "Load the page again; it does not say which text you saw."));
    }

    public String token() {
        return token == null ? "" : token;
    }

    public String version() {
        return version == null ? "" : version;
    }

    public String text() {
        return text == null ? "" : text;
    }

    public boolean removes() {
        return removes != null;
    }
}
