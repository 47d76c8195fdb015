package social.lanyard.web;

/** The one or two letters that stand in an avatar. */
public final class Initials {
    private Initials() {}

    /** First letters of the first and the last word that begin with a letter; titles such as Dr count as words. */
    public static String of(String name) {
        String first = "";
        String last = "";
        for (String word : name.trim().split("\\s+")) {
            if (!word.isEmpty() && Character.isLetter(word.codePointAt(0))) {
                String letter = new String(Character.toChars(Character.toUpperCase(word.codePointAt(0))));
                if (first.isEmpty()) {
                    first = letter;
                } else {
                    last = letter;
                }
            }
        }
        return first + last;
    }
}
