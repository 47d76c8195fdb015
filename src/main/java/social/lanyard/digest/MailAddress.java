package social.lanyard.digest;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;
import social.lanyard.identity.AddressIndex;
import social.lanyard.support.Refusal;

/**
 * An address as it was typed, of the kind that every mail server takes.
 *
 * @param sent to where mail goes: the domain in ASCII
 */
record MailAddress(String sent) {
    private static final int LONGEST = 254;
    private static final int LONGEST_NAME = 64;
    /** RFC 5321's dot-atom: what else it allows nobody has, and it could be read as something else. */
    private static final Pattern NAME = Pattern.compile("[\\w!#$%&'*+/=?^`{|}~-]+(\\.[\\w!#$%&'*+/=?^`{|}~-]+)*");

    private static final Pattern DOMAIN =
            Pattern.compile("([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]");

    /** @throws Refusal for the field {@code email} */
    static MailAddress of(String typed) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            throw new Refusal("email", "Type your email address.");
        }
        int at = text.lastIndexOf('@');
        if (at < 1 || at == text.length() - 1) {
            throw new Refusal(
                    "email",
                    "This is not a whole email address. It has a name, an @ and a place, like name@example.org.");
        }
        String name = text.substring(0, at);
        String domain = ascii(text.substring(at + 1));
        if (name.length() > LONGEST_NAME
                || name.length() + 1 + domain.length() > LONGEST
                || !NAME.matcher(name).matches()
                || !DOMAIN.matcher(domain).matches()) {
            throw new Refusal(
                    "email", "We cannot send to this address. Look for a typing mistake, or use another one.");
        }
        return new MailAddress(name + "@" + domain);
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException noDomain) {
            return "";
        }
    }

    /** The one form in which addresses are compared. */
    String compared() {
        return AddressIndex.normal(sent);
    }

    /** Nobody finds it in a log by accident. */
    @Override
    public String toString() {
        return "an address";
    }
}
