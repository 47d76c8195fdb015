package social.lanyard.text.help;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** How many syllables an English word has: an estimate from its spelling that is right for about nineteen in twenty. */
final class Syllables {

    private static final String VOWELS = "aeiouyàáâäæèéêëìíîïòóôöœùúûü";
    private static final int LONGEST = 60;

    /** Common words that go against the rules below. */
    private static final Map<String, Integer> ODD = Map.ofEntries(
            Map.entry("every", 2),
            Map.entry("everyone", 3),
            Map.entry("everything", 3),
            Map.entry("something", 2),
            Map.entry("sometimes", 2),
            Map.entry("someone", 2),
            Map.entry("somewhere", 2),
            Map.entry("somebody", 3),
            Map.entry("business", 2),
            Map.entry("people", 2),
            Map.entry("area", 3),
            Map.entry("areas", 3),
            Map.entry("idea", 3),
            Map.entry("ideas", 3),
            Map.entry("real", 1),
            Map.entry("really", 2),
            Map.entry("being", 2),
            Map.entry("science", 2),
            Map.entry("quiet", 2),
            Map.entry("diet", 2),
            Map.entry("client", 2),
            Map.entry("clients", 2),
            Map.entry("poem", 2),
            Map.entry("element", 3),
            Map.entry("implement", 3),
            Map.entry("supplement", 3),
            Map.entry("therefore", 2),
            Map.entry("evening", 2),
            Map.entry("colleague", 2),
            Map.entry("colleagues", 2),
            Map.entry("league", 1),
            Map.entry("wednesday", 2),
            Map.entry("asthma", 2),
            Map.entry("rhythm", 2),
            Map.entry("recipe", 3),
            Map.entry("maybe", 2),
            Map.entry("simile", 3),
            Map.entry("fluid", 2),
            Map.entry("fluids", 2),
            Map.entry("ruin", 2),
            Map.entry("create", 2),
            Map.entry("created", 3),
            Map.entry("homework", 2),
            Map.entry("careful", 2),
            Map.entry("naked", 2),
            Map.entry("sacred", 2),
            Map.entry("cafe", 2),
            Map.entry("anyone", 3),
            Map.entry("anybody", 4),
            Map.entry("aches", 1),
            Map.entry("headaches", 2),
            Map.entry("diabetes", 4),
            Map.entry("reality", 4),
            Map.entry("scientific", 4),
            Map.entry("eye", 1),
            Map.entry("eyes", 1));

    /** An e that is written and not spoken, at the end of a word or before a common ending. */
    private static final Pattern SILENT = Pattern.compile(
            "[^aeiouyl]e$|[aeiouy]le$|[gq]ue$|[^aeiouylszxcghtd]e[sd]$|[aeiouy]l?le[sd]$|[^aeiouylsc]he[sd]$"
                    + "|[szxcg]ed$|hed$|[td]es$|thes$"
                    + "|[^aeiouy]e(?:ly|ful|fully|less|ment|ments|ness|times|thing|where|body|one|work)$");

    /** Two vowels beside each other that are spoken apart. */
    private static final Pattern APART =
            Pattern.compile("(?<![tcsgx])ia(?!u?s$)|(?<![tcsgxn])(?<!ll)io|(?<=[tc])iality|iu[ms]|(?<![gp])eo(?!u)"
                    + "|(?<![gq])ua|ue[nl](?!$)|[aeiouy]ing|uity|uous|oe[tm]|ie[tn]y|(?<![tcs])ien[ct]|yi");

    private static final Pattern SPOKEN_END = Pattern.compile("[^aeiou]sms?$");

    private Syllables() {}

    static int count(String word) {
        if (letters(word)) {
            return word.length();
        }
        StringBuilder plain = new StringBuilder();
        for (int at = 0; at < Math.min(word.length(), LONGEST); at++) {
            char c = word.charAt(at);
            if (Character.isLetter(c)) {
                plain.append(c);
            }
        }
        String lower = plain.toString().toLowerCase(Locale.ROOT);
        Integer odd = ODD.get(lower);
        return odd != null ? odd : Math.max(1, groups(lower) + found(APART, lower) + ends(lower) - silent(lower));
    }

    /** Capitals without a vowel are read letter by letter. */
    private static boolean letters(String word) {
        return word.length() > 1
                && word.length() < 6
                && word.chars().allMatch(c -> c >= 'A' && c <= 'Z' && "AEIOUY".indexOf(c) < 0);
    }

    private static int groups(String word) {
        int groups = 0;
        boolean inside = false;
        for (int at = 0; at < word.length(); at++) {
            boolean vowel = VOWELS.indexOf(word.charAt(at)) >= 0 && !(at == 0 && word.charAt(at) == 'y');
            groups += vowel && !inside ? 1 : 0;
            inside = vowel;
        }
        return groups;
    }

    private static int silent(String word) {
        return SILENT.matcher(word).find() && groups(word) > 1 ? 1 : 0;
    }

    private static int ends(String word) {
        return SPOKEN_END.matcher(word).find() ? 1 : 0;
    }

    private static int found(Pattern pattern, String word) {
        return (int) pattern.matcher(word).results().count();
    }
}
