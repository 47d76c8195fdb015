package social.lanyard.identity;

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
    private static final Normalizer2 NFC = Normalizer2.getNFCInstance();
    private static final SpoofChecker SKELETONS =
            new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();

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
                    "moderator",
                    "moderators",
                    "administrator",
                    "lanyard",
                    "nhs")
            .map(Names::skeleton)
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
        String name = NFC.normalize(text == null ? "" : text)
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
        if (!name.codePoints().allMatch(Names::mayStand)) {
            throw refused(
                    "Use letters, digits, spaces and plain punctuation. Signs and pictures could be taken for a badge.");
        }
        if (Stream.of(name.split("[^\\p{L}\\p{M}\\p{N}]+")).map(Names::skeleton).anyMatch(AUTHORITY::contains)) {
            throw refused(
                    "Words such as “verified” or “official” cannot stand in a name. Your organisation can confirm you"
                            + " instead.");
        }
        return new AcceptedName(name, skeleton(name));
    }

    /** What a handle or a name looks like; two that a reader could mistake for each other have the same skeleton. */
    public static String skeleton(String text) {
        String folded = text.toLowerCase(Locale.ROOT).replace("_", "").replaceAll("[\\s\\p{Z}\\p{P}]+", "");
        return SKELETONS.getSkeleton(folded).toLowerCase(Locale.ROOT).replaceAll("\\p{M}+", "");
    }

    private static boolean mayStand(int c) {
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

    private static Refusal refused(String sentence) {
        return new Refusal("display_name", sentence);
    }
}
