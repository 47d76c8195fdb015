package social.lanyard.post;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import social.lanyard.support.Problem;
import social.lanyard.support.Refusal;

/**
 * A story as its writer typed it, cleaned and not yet published: what a draft holds.
 *
 * @param genre null while nothing was chosen
 * @param markdown the body
 * @param tags topics, with commas between
 * @param inNameOf the code of the organisation that shall say it, or empty for its writer's own name
 * @param responders who may answer it when it comes out; later that is changed on its own page
 */
public record StoryText(
        String title,
        String standfirst,
        Genre genre,
        String markdown,
        String tags,
        Visibility visibility,
        String contentNote,
        String language,
        Licence licence,
        String inNameOf,
        Responders responders) {
    private static final String PICTURES = "](/pictures/";
    static final int TITLE = 300;
    static final int STANDFIRST = 500;
    static final int BODY = 200_000;
    static final int CONTENT_NOTE = 200;
    static final int TAGS = 400;
    private static final Pattern CODE = Pattern.compile("[a-z0-9_]{0,30}");

    public static final StoryText EMPTY =
            new StoryText("", "", null, "", "", Visibility.PUBLIC, "", Typed.LANGUAGE, Licence.ALL_RIGHTS);

    /** In its writer's own name. */
    public StoryText(
            String title,
            String standfirst,
            Genre genre,
            String markdown,
            String tags,
            Visibility visibility,
            String contentNote,
            String language,
            Licence licence) {
        this(
                title,
                standfirst,
                genre,
                markdown,
                tags,
                visibility,
                contentNote,
                language,
                licence,
                "",
                Responders.EVERYONE);
    }

    /**
     * What is sent as the name to write in.
     *
     * @throws Refusal where it cannot be an organisation's code
     */
    public static String inNameOf(String code) {
        String given = code == null ? "" : code;
        if (!CODE.matcher(given).matches()) {
            throw new Refusal("in_name_of", "Choose one of the names in the list.");
        }
        return given;
    }

    /** The same to be said by the organisation with this code, or, where that is empty, by its writer. */
    public StoryText saidBy(String code) {
        return new StoryText(
                title,
                standfirst,
                genre,
                markdown,
                tags,
                visibility,
                contentNote,
                language,
                licence,
                inNameOf(code),
                responders);
    }

    /**
     * The same to be answered by these people; nothing chosen is everyone.
     *
     * @throws Refusal where it is none of the answers
     */
    public StoryText answeredBy(String word) {
        Responders chosen = Responders.chosen(word).orElseThrow(NoteText::noSuchResponders);
        return new StoryText(
                title, standfirst, genre, markdown, tags, visibility, contentNote, language, licence, inNameOf, chosen);
    }

    /**
     * Reads what was typed.
     *
     * @throws Refusal with a sentence for each field that cannot be kept as it is
     */
    public static StoryText of(
            String title,
            String standfirst,
            String genre,
            String body,
            String tags,
            String visibility,
            String contentNote,
            String language,
            String licence) {
        List<Problem> problems = new ArrayList<>();
        if (genre != null && !genre.isEmpty() && Genre.word(genre).isEmpty()) {
            problems.add(new Problem("genre", "Choose one of the kinds in the list."));
        }
        boolean everyone = visibility == null || visibility.isEmpty();
        if (!everyone && Visibility.word(visibility).isEmpty()) {
            problems.add(new Problem("visibility", "Choose one of the answers in the list."));
        }
        boolean reserved = licence == null || licence.isEmpty();
        if (!reserved && Licence.word(licence).isEmpty()) {
            problems.add(new Problem("licence", "Choose one of the licences in the list."));
        }
        if (Typed.language(language) == null) {
            problems.add(new Problem("language", "This is not the name of a language, such as en-GB or cy."));
        }
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
        StoryText story = new StoryText(
                Typed.line("title", title),
                Typed.line("standfirst", standfirst),
                Genre.word(genre).orElse(null),
                Typed.text("body", body),
                Typed.line("tags", tags),
                everyone ? Visibility.PUBLIC : Visibility.word(visibility).orElseThrow(),
                Typed.line("content_note", contentNote),
                Typed.language(language),
                reserved ? Licence.ALL_RIGHTS : Licence.word(licence).orElseThrow());
        story.refuseWhatCannotBeKept();
        return story;
    }

    private void refuseWhatCannotBeKept() {
        List<Problem> problems = new ArrayList<>();
        tooLong(problems, "title", "The title", title, TITLE);
        tooLong(problems, "standfirst", "The line", standfirst, STANDFIRST);
        tooLong(problems, "body", "The story", markdown, BODY);
        tooLong(problems, "content_note", "The content note", contentNote, CONTENT_NOTE);
        tooLong(problems, "tags", "The list of topics", tags, TAGS);
        if (problems.isEmpty()) {
            problems.addAll(Topics.problems(tags));
        }
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
    }

    private static void tooLong(List<Problem> problems, String field, String what, String text, int most) {
        if (Typed.longerThan(most, text)) {
            problems.add(new Problem(field, "%s is too long. It may have up to %,d characters.".formatted(what, most)));
        }
    }

    /** What a draft may lack and a published story may not. */
    public void refuseUnfinished() {
        List<Problem> problems = new ArrayList<>();
        if (title.isEmpty()) {
            problems.add(new Problem("title", "Give your story a title."));
        }
        if (markdown.isBlank()) {
            problems.add(new Problem("body", "Write your story first."));
        }
        if (genre == null) {
            problems.add(new Problem("genre", "Choose what kind of piece it is."));
        }
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
    }

    /**
     * With this block at its end.
     *
     * @throws Refusal when that makes it too long
     */
    public StoryText and(String block) {
        String longer = markdown.isBlank() ? block : markdown.stripTrailing() + "\n\n" + block;
        StoryText story = new StoryText(
                title,
                standfirst,
                genre,
                longer,
                tags,
                visibility,
                contentNote,
                language,
                licence,
                inNameOf,
                responders);
        story.refuseWhatCannotBeKept();
        return story;
    }

    /** Whether pictures of this site stand in it. */
    public boolean showsPictures() {
        return markdown.contains(PICTURES);
    }

    /**
     * Nobody but a person sees what else is in a picture.
     *
     * @param looked whether its writer says that they looked
     */
    public void refuseUnlessLookedAt(boolean looked) {
        if (showsPictures() && !looked) {
            throw new Refusal("pictures_checked", "Look at the pictures once more, then tick that you did.");
        }
    }

    /** All of it in one text, to tell whether two are the same. */
    public String stable() {
        return String.join(
                "\u0000",
                title,
                standfirst,
                String.valueOf(genre),
                markdown,
                tags,
                visibility.name(),
                contentNote,
                language,
                licence.name(),
                inNameOf,
                responders.name());
    }
}
