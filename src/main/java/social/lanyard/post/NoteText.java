package social.lanyard.post;

import java.util.ArrayList;
import java.util.List;
import social.lanyard.support.Problem;
import social.lanyard.support.Refusal;

/**
 * A note or a response as its writer typed it, cleaned and not yet published. How long it may be is checked where it is
 * rendered.
 */
public record NoteText(
        String markdown, Visibility visibility, String contentNote, String language, Responders responders) {

    /**
     * Reads what was typed.
     *
     * @param otherwise the visibility where none was chosen
     * @throws Refusal with a sentence for each field that cannot be kept as it is: text, visibility, content_note, language
     */
    public static NoteText of(
            String text, String visibility, Visibility otherwise, String contentNote, String language) {
        List<Problem> problems = new ArrayList<>();
        String markdown = Typed.text("text", text);
        String warning = Typed.line("content_note", contentNote);
        boolean chosen = visibility != null && !visibility.isEmpty();
        if (markdown.isBlank()) {
            problems.add(new Problem("text", "Write something first."));
        }
        if (chosen && Visibility.word(visibility).isEmpty()) {
            problems.add(new Problem("visibility", "Choose one of the answers in the list."));
        }
        if (Typed.longerThan(StoryText.CONTENT_NOTE, warning)) {
            problems.add(new Problem(
                    "content_note",
                    "The content note is too long. It may have up to " + StoryText.CONTENT_NOTE + " characters."));
        }
        if (Typed.language(language) == null) {
            problems.add(new Problem("language", "This is not the name of a language, such as en-GB or cy."));
        }
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
        Visibility seenBy = chosen ? Visibility.word(visibility).orElseThrow() : otherwise;
        return new NoteText(markdown, seenBy, warning, Typed.language(language), Responders.EVERYONE);
    }

    /**
     * The same to be answered by these people; nothing chosen is everyone.
     *
     * @throws Refusal where it is none of the answers
     */
    public NoteText answeredBy(String word) {
        Responders chosen = Responders.chosen(word).orElseThrow(NoteText::noSuchResponders);
        return new NoteText(markdown, visibility, contentNote, language, chosen);
    }

    static Refusal noSuchResponders() {
        return new Refusal("responders", "Choose one of the answers in the list.");
    }

    String stable() {
        return String.join("\u0000", markdown, visibility.name(), contentNote, language, responders.name());
    }
}
