package social.lanyard.organisation.verification;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The public registers of professions, and the shape of a number on each. A right shape says that the number was typed
 * well; it proves nothing about anybody.
 */
public enum Register {
    NMC(
            "Nursing and midwifery",
            "Nursing and Midwifery Council (NMC)",
            "https://www.nmc.org.uk/registration/search-the-register/",
            "[0-9]{2}[A-Z][0-9]{4}[A-Z]",
            8,
            "two digits, a letter, four digits and a letter, such as 12A3456B"),
    GMC(
            "Medical",
            "General Medical Council (GMC)",
            "https://www.gmc-uk.org/registration-and-licensing/our-registers",
            "[0-9]{7}",
            7,
            "seven digits"),
    HCPC(
            "Health and care professions",
            "Health and Care Professions Council (HCPC)",
            "https://www.hcpc-uk.org/check-the-register/",
            "(AS|BS|CH|CS|DT|HAD|ODP|OR|OT|PA|PH|PO|PYL|RA|SL)[0-9]{1,6}",
            0,
            "the letters of your profession and up to six digits, such as OT12345"),
    GPHC(
            "Pharmacy",
            "General Pharmaceutical Council (GPhC)",
            "https://www.pharmacyregulation.org/registers",
            "[25][0-9]{6}",
            7,
            "seven digits, the first a 2 for a pharmacist or a 5 for a pharmacy technician"),
    GDC(
            "Dental",
            "General Dental Council (GDC)",
            "https://olr.gdc-uk.org/searchregister",
            "[0-9]{3,7}",
            0,
            "three to seven digits"),
    GOC(
            "Optical",
            "General Optical Council (GOC)",
            "https://optical.org/",
            "[0-9A-Z]{1,3}-?[0-9]{3,8}",
            0,
            "digits, with a dash if it has one"),
    GOSC(
            "Osteopathic",
            "General Osteopathic Council (GOsC)",
            "https://www.osteopathy.org.uk/register-search/",
            "[0-9]{1,5}",
            0,
            "up to five digits"),
    GCC(
            "Chiropractic",
            "General Chiropractic Council (GCC)",
            "https://www.gcc-uk.org/",
            "[0-9]{4,5}",
            0,
            "four or five digits"),
    SWE(
            "Social work",
            "Social Work England",
            "https://www.socialworkengland.org.uk/",
            "SW[0-9]{1,7}",
            0,
            "the letters SW and up to seven digits");

    private final String title;
    private final String keeper;
    private final String address;
    private final Pattern shape;
    private final int length;
    private final String shapeInWords;

    Register(String title, String keeper, String address, String shape, int length, String shapeInWords) {
        this.title = title;
        this.keeper = keeper;
        this.address = address;
        this.shape = Pattern.compile(shape);
        this.length = length;
        this.shapeInWords = shapeInWords;
    }

    /** As a list says it: "Nursing and midwifery". */
    public String title() {
        return title;
    }

    /** Who keeps it. */
    public String keeper() {
        return keeper;
    }

    /** Where anybody can look somebody up. */
    public String address() {
        return address;
    }

    /** A number without what people put between its parts, in capitals. */
    public static String tidy(String number) {
        return number.replaceAll("[\\s.]+", "").toUpperCase(Locale.ROOT);
    }

    /**
     * What is wrong with the typing of a tidied number, or nothing.
     *
     * @return a sentence for the field
     */
    public Optional<String> wrongShape(String number) {
        if (shape.matcher(number).matches()) {
            return Optional.empty();
        }
        int missing = length - number.length();
        if (length > 0 && missing > 0) {
            return Optional.of("This is " + characters(missing) + " short. It should be " + shapeInWords + ".");
        }
        if (length > 0 && missing < 0) {
            return Optional.of("This is " + characters(-missing) + " too long. It should be " + shapeInWords + ".");
        }
        return Optional.of("This does not look like a number of that register. It should be " + shapeInWords + ".");
    }

    private static String characters(int count) {
        return count == 1 ? "one character" : count + " characters";
    }

    /** By its short name in any case: NMC, GPhC. */
    public static Optional<Register> named(String name) {
        return name == null
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(register -> register.name().equalsIgnoreCase(name))
                        .findFirst();
    }
}
