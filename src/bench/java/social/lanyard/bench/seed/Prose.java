package social.lanyard.bench.seed;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import social.lanyard.text.Markdown;
import social.lanyard.text.RenderedText;
import social.lanyard.text.TextPlace;

/**
 * Paragraphs, notes and titles that look like text to everything that counts words: a few words are in nearly every text,
 * most are rare. Each is rendered once, by the site's own Markdown, and stories are put together from rendered paragraphs;
 * {@link #refuseUnlessAsRendered} makes sure that this gives what the site would store.
 */
final class Prose {
    /** As a writer would type it, as the site stores it, and as search reads it. */
    record Piece(String markdown, String html, String plain, int words, List<String> tags) {}

    private static final TextPlace PLACE = TextPlace.ALONE.withTopicPages();
    private static final String[] COMMON = ("the to and of a in we that it for was with on our she he they at is have"
                    + " this her his from as had be not but were when by an so all what after there one who would out"
                    + " about day night team ward patient nurse care time shift people family home work years week asked"
                    + " told learned morning doctor clinic hospital community bed pain help need felt listened question"
                    + " answer hand room door phone list plan change small better first last long late early quiet busy"
                    + " calm safe clear kind honest tired ready simple handover medicine dose record round visit talk"
                    + " letter call test scan blood heart lung skin wound fall risk trust training student colleague"
                    + " manager porter midwife baby birth mother father daughter son carer neighbour winter summer staff"
                    + " rota break tea kitchen corridor window chair table paper screen system note story word voice name"
                    + " badge uniform mistake apology thanks reason choice hope worry grief joy sleep breath walk food water")
            .split(" ");
    private static final int RARE = 20_000;

    private final SplittableRandom random;
    private final String[] words;
    private final Chance often;
    private final List<Piece> paragraphs = new ArrayList<>();
    private final List<Piece> notes = new ArrayList<>();

    Prose(long seed, int pool) {
        random = new SplittableRandom(seed);
        words = new String[COMMON.length + RARE];
        for (int i = 0; i < words.length; i++) {
            words[i] = i < COMMON.length ? COMMON[i] : rare(i - COMMON.length);
        }
        often = Chance.falling(words.length, 0.95);
        for (int i = 0; i < pool; i++) {
            String paragraph = sentences(3 + random.nextInt(4));
            paragraphs.add(piece(paragraph, Markdown.story(paragraph, PLACE)));
            String note = sentences(1 + random.nextInt(3));
            String tagged = random.nextInt(4) == 0 ? note + " #" + Topics.some(random) : note;
            String short_ = tagged.length() <= 460 ? tagged : sentences(1);
            notes.add(piece(short_, Markdown.note(short_, PLACE)));
        }
    }

    private static Piece piece(String markdown, RenderedText text) {
        return new Piece(markdown, text.html().value(), text.plainText(), text.words(), text.hashtags());
    }

    Piece paragraph(int which) {
        return paragraphs.get(which);
    }

    /** One that there is only once: who remembers what was done to a text must not find it again under another. */
    Piece note(SplittableRandom chance, long number) {
        Piece some = notes.get(chance.nextInt(notes.size()));
        String words = "Day " + number + ". ";
        return new Piece(
                words + some.markdown(),
                "<p>" + words + some.html().substring("<p>".length()),
                words + some.plain(),
                some.words() + 2,
                some.tags());
    }

    String title(SplittableRandom chance) {
        StringBuilder title = new StringBuilder();
        int count = 3 + chance.nextInt(5);
        for (int i = 0; i < count; i++) {
            title.append(i == 0 ? "" : " ").append(words[often.pick(chance)]);
        }
        title.setCharAt(0, Character.toUpperCase(title.charAt(0)));
        return title.toString();
    }

    String sentence(SplittableRandom chance) {
        String plain = paragraphs.get(chance.nextInt(paragraphs.size())).plain();
        int end = plain.indexOf('.');
        return end < 0 ? plain : plain.substring(0, Math.min(end + 1, 150));
    }

    /** Some paragraphs, put together. */
    Piece story(SplittableRandom chance) {
        int count = 3 + chance.nextInt(7);
        StringBuilder markdown = new StringBuilder();
        StringBuilder html = new StringBuilder();
        StringBuilder plain = new StringBuilder();
        int sum = 0;
        for (int i = 0; i < count; i++) {
            Piece paragraph = paragraphs.get(chance.nextInt(paragraphs.size()));
            markdown.append(i == 0 ? "" : "\n\n").append(paragraph.markdown());
            html.append(i == 0 || html.charAt(html.length() - 1) == '\n' ? "" : "\n")
                    .append(paragraph.html());
            plain.append(i == 0 ? "" : "\n\n").append(paragraph.plain());
            sum += paragraph.words();
        }
        return new Piece(markdown.toString(), html.toString(), plain.toString(), sum, List.of());
    }

    /** @throws IllegalStateException where what was put together is not what the site would have stored */
    void refuseUnlessAsRendered() {
        SplittableRandom chance = new SplittableRandom(1);
        for (int i = 0; i < 20; i++) {
            Piece story = story(chance);
            refuseUnless(story, Markdown.story(story.markdown(), PLACE));
            Piece note = note(chance, i * 1_000_003L);
            refuseUnless(note, Markdown.note(note.markdown(), PLACE));
        }
    }

    private static void refuseUnless(Piece written, RenderedText rendered) {
        if (!rendered.html().value().equals(written.html())
                || !rendered.plainText().equals(written.plain())
                || rendered.words() != written.words()) {
            throw new IllegalStateException("The site renders paragraphs otherwise by now:\n"
                    + rendered.html().value() + "\n--- but the seed would write\n" + written.html() + "\n--- and plain\n"
                    + rendered.plainText() + "\n---\n" + written.plain());
        }
    }

    private String sentences(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            int from = text.length() + (i == 0 ? 0 : 1);
            int length = 6 + random.nextInt(11);
            for (int word = 0; word < length; word++) {
                text.append(text.isEmpty() ? "" : " ").append(words[often.pick(random)]);
            }
            text.setCharAt(from, Character.toUpperCase(text.charAt(from)));
            text.append('.');
        }
        return text.toString();
    }

    private static String rare(int which) {
        StringBuilder word = new StringBuilder();
        for (int rest = which, i = 0; i < 3 || rest > 0; i++) {
            word.append("bdfgklmnprstv".charAt(rest % 13)).append("aeiou".charAt(rest / 13 % 5));
            rest /= 65;
        }
        return word.toString();
    }
}
