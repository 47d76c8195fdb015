package social.lanyard.identity;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import social.lanyard.support.Refusal;

/**
 * Which handles and display names may be taken. Reserved words, badge signs and words of authority are refused; whether
 * a name looks like somebody else's is asked of the database with the skeleton that is made here (Unicode TR39).
 */
@ApplicationScoped
public class Names {
    public static final int LONGEST_NAME = 60;

    private static final Pattern HANDLE = Pattern.compile("[a-z0-9_]{3,30}");
    /** Wide, mathematical and raised letters become the plain ones that they stand for. */
    private static final Normalizer2 PLAIN = Normalizer2.getNFKCInstance();

    private static final SpoofChecker SKELETONS =
            new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();
    /** Latin beside Han or kana is somebody's name; Latin beside Cyrillic inside one word is a disguise. */
    private static final SpoofChecker ONE_SCRIPT = new SpoofChecker.Builder()
            .setChecks(SpoofChecker.RESTRICTION_LEVEL | SpoofChecker.MIXED_NUMBERS)
            .setRestrictionLevel(SpoofChecker.RestrictionLevel.HIGHLY_RESTRICTIVE)
            .build();
    /** Scripts whose phonetic and obsolete letters serve as a second alphabet of look-alikes. */
    private static final Set<Integer> OFTEN_COPIED =
            Set.of(UScript.LATIN, UScript.GREEK, UScript.CYRILLIC, UScript.COMMON, UScript.INHERITED, UScript.CHEROKEE);
    /** Letters and signs of mathematics that look like a tick and are no pictures to Unicode. */
    private static final String TICKS = "\u221a\uaa9c\u237b\u1a9e";

    private static final int MOST_MARKS = 2;

    /** First parts of our own addresses, offices, and names that would be taken for the house or a health service. */
    private static final Set<String> RESERVED = Set.of(
            "about",
            "abuse",
            "account",
            "accounts",
            "admin",
            "administrator",
            "api",
            "assets",
            "appeal",
            "appeals",
            "accessibility",
            "chat",
            "chats",
            "contact",
            "content_policy",
            "decision",
            "decisions",
            "drafts",
            "everyone",
            "feed",
            "feeds",
            "gmc",
            "gov",
            "government",
            "gphc",
            "hcpc",
            "help",
            "home",
            "host",
            "how_we_verify",
            "join",
            "lanyard",
            "latest",
            "legal",
            "log",
            "login",
            "logout",
            "mail",
            "me",
            "media",
            "moderation",
            "moderator",
            "moderators",
            "nhs",
            "nhs_england",
            "nmc",
            "notifications",
            "null",
            "oauth",
            "official",
            "operator",
            "operators",
            "organisation",
            "organisations",
            "people",
            "policy",
            "postmaster",
            "press",
            "privacy",
            "report",
            "reports",
            "root",
            "safety",
            "search",
            "security",
            "settings",
            "sign_in",
            "sign_out",
            "staff",
            "status",
            "support",
            "system",
            "team",
            "terms",
            "topic",
            "topics",
            "trust",
            "undefined",
            "verification",
            "verified",
            "verify",
            "webmaster",
            "welcome",
            "write");

    /** What words look like that would read as a confirmation in a place where only a confirmation may stand. */
    private static final Set<String> AUTHORITY = Stream.of(
                    "verified",
                    "verification",
                    "official",
                    "officially",
                    "confirmed",
                    "certified",
                    "accredited",
                    "accreditation",
                    "authenticated",
                    "verify",
                    "verifier",
                    "admin",
                    "operator",
                    "moderator",
                    "moderators",
                    "administrator",
                    "lanyard",
                    "nhs")
            .map(Names::read)
            .collect(Collectors.toUnmodifiableSet());

    /**
     * Checks a handle: 3 to 30 small letters, digits and underscores, not reserved.
     *
     * @return the handle as it will stand
     * @throws Refusal with a sentence for the field {@code handle}
     */
    public String handle(String text) {
        String handle = text == null ? "" : text.strip();
        if (handle.startsWith("@")) {
            handle = handle.substring(1);
        }
        if (!HANDLE.matcher(handle).matches()) {
            throw new Refusal("handle", "Use 3 to 30 small letters (a to z), digits and underscores.");
        }
        if (RESERVED.contains(handle) || RESERVED.contains(handle.replace("_", ""))) {
            throw new Refusal("handle", "This handle is kept for the house. Choose another one.");
        }
        if (handle.chars().noneMatch(c -> c >= 'a' && c <= 'z')) {
            throw new Refusal("handle", "Use at least one letter.");
        }
        return handle;
    }

    /**
     * Checks a display name: 2 to 60 characters of one line, no badge signs, no words of authority, no mixed scripts that
     * only serve to deceive.
     *
     * @throws Refusal with a sentence for the field {@code display_name}
     */
    public AcceptedName display(String text) {
        String name = PLAIN.normalize(text == null ? "" : text)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
        int length = name.codePointCount(0, name.length());
        if (length < 2) {
            throw refused("Give a name of at least two characters.");
        }
        if (length > LONGEST_NAME) {
            throw refused("This name has " + length + " characters. Keep it to " + LONGEST_NAME + ".");
        }
        if (name.codePoints().noneMatch(Character::isLetter)) {
            throw refused("Use at least one letter in your name.");
        }
        if (!name.codePoints().allMatch(Names::mayStand) || manyMarks(name)) {
            throw refused(
                    "Use letters, digits, spaces and plain punctuation. Signs and pictures could be taken for a badge.");
        }
        if (claimsAuthority(name)) {
            throw refused(
                    "Words such as “verified” or “official” cannot stand in a name. Your organisation can confirm you"
                            + " instead.");
        }
        if (Stream.of(words(name)).anyMatch(word -> ONE_SCRIPT.failsChecks(word))) {
            throw refused(
                    "Write each word of your name in one alphabet: letters of two could be taken for another name.");
        }
        return new AcceptedName(name, likeness(name));
    }

    /** Whether a short text beside a name reads as a confirmation, however its letters are spaced, swapped or dressed up. */
    static boolean claimsAuthority(String text) {
        String[] words = words(PLAIN.normalize(text));
        for (int from = 0; from < words.length; from++) {
            StringBuilder joined = new StringBuilder();
            for (int to = from; to < words.length && joined.length() < LONGEST_NAME; to++) {
                joined.append(words[to]);
                if (AUTHORITY.contains(read(joined.toString()))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a line that stands near a name has a tick, a shield, a star or another picture in it. */
    static boolean hasBadgeSigns(String line) {
        return line.codePoints().anyMatch(Names::couldBeABadge);
    }

    private static boolean couldBeABadge(int c) {
        return switch (Character.getType(c)) {
            case Character.OTHER_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.ENCLOSING_MARK,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.SURROGATE ->
                c != '`' && c != '^' && c != '´' && c != '¨' && c != '°' && c != '©' && c != '®';
            default -> TICKS.indexOf(c) >= 0;
        };
    }

    private static String[] words(String text) {
        return Stream.of(text.split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new);
    }

    /** How a hasty reader takes a word: digits for the letters that they stand in for, l and 1 for i. */
    private static String read(String word) {
        StringBuilder read = new StringBuilder();
        for (char c : skeleton(word).toCharArray()) {
            int at = "0134567892l|".indexOf(c);
            read.append(at < 0 ? c : "oieasbtbgzii".charAt(at));
        }
        return read.toString();
    }

    private static boolean manyMarks(String name) {
        int marks = 0;
        for (int c : name.codePoints().toArray()) {
            boolean mark = Character.getType(c) == Character.NON_SPACING_MARK;
            marks = mark ? marks + 1 : 0;
            if (marks > MOST_MARKS) {
                return true;
            }
        }
        return false;
    }

    /**
     * What a display name looks like where i, l, I and 1 are one letter, and two v are a w: in many typefaces they are, and a name has capitals,
     * which a handle has not.
     */
    public static String likeness(String text) {
        StringBuilder all = new StringBuilder();
        for (String word : words(PLAIN.normalize(text).replace("_", ""))) {
            all.append(looks(word));
        }
        return all.toString()
                .replace('i', 'l')
                .replace('1', 'l')
                .replace('|', 'l')
                .replace("vv", "w");
    }

    /** Capitals of other alphabets look like ours where their small letters do not, so a word is seen as it stands first. */
    private static String looks(String word) {
        String seen = SKELETONS.getSkeleton(word).replaceAll("\\p{M}+", "");
        boolean asOurs = seen.chars().allMatch(c -> c < 128);
        return skeleton(asOurs ? seen : word);
    }

    /** What a handle or a name looks like; two that a reader could mistake for each other have the same skeleton. */
    public static String skeleton(String text) {
        String folded = text.toLowerCase(Locale.ROOT).replace("_", "").replaceAll("[\\s\\p{Z}\\p{P}]+", "");
        return SKELETONS.getSkeleton(folded).toLowerCase(Locale.ROOT).replaceAll("\\p{M}+", "");
    }

    private static boolean mayStand(int c) {
        if (TICKS.indexOf(c) >= 0 || OFTEN_COPIED.contains(UScript.getScript(c)) && c > 127 && !ordinary(c)) {
            return false;
        }
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.OTHER_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER -> true;
            default -> " '’-.,()&/".indexOf(c) >= 0;
        };
    }

    /** In general use today, as Unicode says (UAX 31), and no phonetic or historical sign. */
    private static boolean ordinary(int c) {
        return SpoofChecker.RECOMMENDED.contains(c) || c == '’';
    }

    private static Refusal refused(String sentence) {
        return new Refusal("display_name", sentence);
    }
}
