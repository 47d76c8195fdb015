package social.lanyard.text.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import social.lanyard.text.Prose;

/** Looks at what is said of pictures: it is all that people get who do not see them. */
final class PictureHints {
    private static final Pattern FILE_NAME = Pattern.compile(
            "\\S+\\.(jpe?g|png|gif|webp|heic|tiff?|bmp)|(img|dsc|dscn|pxl|image|photo|picture|screenshot)[-_ ]?[0-9-_ ]*");
    private static final Pattern OF =
            Pattern.compile("(a |an |the )?(image|picture|photo|photograph|drawing|screenshot) (of|showing|shows) .*");
    /** A word or two, such as "my ward", tell no more than the text around the picture. */
    private static final int SHORT = 12;
    /** What a listener can keep in mind. */
    private static final int LONG = 300;

    private PictureHints() {}

    static List<Finding> of(List<Prose.Shown> pictures) {
        List<Finding> found = new ArrayList<>();
        for (Prose.Shown shown : pictures) {
            FindingKind kind = kind(shown);
            if (kind != null) {
                found.add(Finding.of(kind, shown.picture().alternative(), 1, shown.line()));
            }
        }
        return found;
    }

    private static FindingKind kind(Prose.Shown shown) {
        String words = shown.picture().alternative().toLowerCase(Locale.ROOT);
        if (shown.picture().decorative()) {
            return null;
        }
        if (shown.picture().silent()) {
            return FindingKind.PICTURE_SILENT;
        }
        if (words.length() > LONG) {
            return FindingKind.PICTURE_LONG;
        }
        if (FILE_NAME.matcher(words).matches()) {
            return FindingKind.PICTURE_FILE_NAME;
        }
        if (words.length() < SHORT) {
            return FindingKind.PICTURE_SHORT;
        }
        return OF.matcher(words).matches() ? FindingKind.PICTURE_OF : null;
    }
}
