package social.lanyard.organisation.people;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The domain of a mail address in the one form in which domains are compared: ASCII (IDNA), small letters, whole. */
final class MailDomain {
    private static final Pattern NAME =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[^@\\s\"]{1,253}");

    private MailDomain() {}

    /**
     * Of an address of the plain shape. One with a second at sign, with quotes, or whose domain becomes another text when it
     * is made plain, could be read in two ways and belongs nowhere.
     */
    static Optional<String> ofAddress(String address) {
        if (address == null || !ADDRESS.matcher(address).matches()) {
            return Optional.empty();
        }
        String domain = address.substring(address.indexOf('@') + 1);
        return normal(domain)
                .filter(plain -> IDN.toUnicode(plain).equals(domain.toLowerCase(Locale.ROOT))
                        || plain.equals(domain.toLowerCase(Locale.ROOT)));
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
