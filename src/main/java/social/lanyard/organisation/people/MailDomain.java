package social.lanyard.organisation.people;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The domain of a mail address in the one form in which domains are compared: ASCII (IDNA), small letters, whole. */
final class MailDomain {
    private static final Pattern NAME =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

    private MailDomain() {}

    /** Of an address; what stands before the last at sign says nothing about where it belongs. */
    static Optional<String> ofAddress(String address) {
        int at = address == null ? -1 : address.lastIndexOf('@');
        return at < 1 ? Optional.empty() : normal(address.substring(at + 1));
    }

    /** A typed domain, or nothing where it is none. */
    static Optional<String> normal(String typed) {
        try {
            String ascii = IDN.toASCII(typed.strip(), IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            return NAME.matcher(ascii).matches() && ascii.length() <= 253 ? Optional.of(ascii) : Optional.empty();
        } catch (IllegalArgumentException noDomain) {
            return Optional.empty();
        }
    }
}
