package social.lanyard.post.draft;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import social.lanyard.post.Genre;
import social.lanyard.post.InWhoseName;
import social.lanyard.post.Licence;
import social.lanyard.post.Responders;
import social.lanyard.post.Visibility;
import social.lanyard.support.Problem;
import social.lanyard.text.ReadingTime;
import social.lanyard.text.help.WritingHelp;

/**
 * The page on which a story is written.
 *
 * @param id of the draft, or 0 for one that was not saved yet
 * @param genres what this writer may choose from
 * @param visibilities whom this writer may choose as readers
 * @param savedAt when it was saved last, or null
 * @param words how many were saved, or 0
 * @param goingOut when it goes out by itself or why it did not, or null
 * @param justSaved whether this page answers to pressing Save
 * @param changes whether it holds the changes to a story that is out
 * @param names in whose name it may go out
 * @param changedFor the name of the organisation whose story it changes, or null
 * @param help advice on what is saved
 */
record DraftPage(
        long id,
        StoryForm form,
        List<Problem> problems,
        List<Genre> genres,
        List<Visibility> visibilities,
        Instant savedAt,
        int words,
        GoingOut goingOut,
        boolean justSaved,
        boolean changes,
        InWhoseName names,
        String changedFor,
        WritingHelp help) {

    /** What people here write in, English and Welsh first. */
    private static final List<String> LANGUAGES = List.of(
            "en-GB", "cy", "gd", "ga", "ar", "bn", "es", "fr", "gu", "pa", "pl", "pt", "ro", "so", "ta", "tr", "uk",
            "ur", "zh");

    /** A language to choose. */
    public record Language(String tag, String name) {
        static Language of(String tag) {
            Locale locale = Locale.forLanguageTag(tag);
            String name = locale.getDisplayLanguage(Locale.UK);
            return new Language(tag, name.isEmpty() ? tag : name);
        }
    }

    public List<Language> languages() {
        Stream<String> chosen = LANGUAGES.contains(form.language()) ? Stream.of() : Stream.of(form.language());
        return Stream.concat(LANGUAGES.stream(), chosen).map(Language::of).toList();
    }

    public List<Responders> responders() {
        return List.of(Responders.values());
    }

    public List<Licence> licences() {
        return List.of(Licence.values());
    }

    /** Whether pictures stand in the text. */
    public boolean pictures() {
        return form.body().contains("](/pictures/");
    }

    public boolean begun() {
        return id != 0;
    }

    /** How many minutes what is saved takes to read. */
    public String minutes() {
        return Integer.toString(ReadingTime.minutes(words));
    }

    public String path() {
        return "/drafts/" + id;
    }
}
