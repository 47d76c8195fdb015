package social.lanyard.text;

import com.ibm.icu.text.Transliterator;

/** The readable tail of an address: plain letters, digits and hyphens. */
public final class Slug {

    static final int LENGTH = 80;

    private static final Transliterator TO_ASCII = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower()");

    private Slug() {}

    /** A slug for this title, "story" if nothing in it can be written in plain letters. */
    public static String of(String title) {
        return of(title, LENGTH, "story");
    }

    /** The same with another word for what cannot be written in plain letters. */
    public static String of(String title, String otherwise) {
        return of(title, LENGTH, otherwise);
    }

    static String of(String title, int length, String otherwise) {
        String head = title.substring(0, Math.min(title.length(), 300));
        String ascii = TO_ASCII.transliterate(head);
        StringBuilder slug = new StringBuilder();
        boolean gap = false;
        for (int at = 0; at < ascii.length(); at++) {
            char c = Character.toLowerCase(ascii.charAt(at));
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                if (gap && slug.length() > 0) {
                    slug.append('-');
                }
                slug.append(c);
                gap = false;
            } else if (c != '\'' && c != '’') {
                // An apostrophe belongs to its word: "don't" becomes "dont".
                gap = true;
            }
        }
        if (slug.length() > length) {
            int cut = slug.lastIndexOf("-", length);
            slug.setLength(cut > length / 2 ? cut : length);
        }
        return slug.length() == 0 ? otherwise : slug.toString();
    }
}
