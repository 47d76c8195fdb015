package social.lanyard.organisation.verification;

import io.vertx.mutiny.sqlclient.Tuple;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import social.lanyard.support.Refusal;

/**
 * Which rows of a list somebody at a desk wants to see.
 *
 * @param name a part of a name or handle, in small letters, or empty
 * @param register name of a register, {@link #NONE}, or empty
 * @param how one of {@link How}, or empty
 */
record Filter(String name, String register, String how) {
    /** On no register; or nothing says that they belong here. */
    static final String NONE = "NONE";

    private static final int LONGEST = 100;

    /** How somebody belongs to the organisation. */
    enum How {
        DIRECTORY,
        MAIL_DOMAIN,
        INVITATION,
        NONE
    }

    static Filter of(String name, String register, String how) {
        String part = name == null ? "" : name.strip();
        if (part.startsWith("@")) {
            part = part.substring(1);
        }
        if (part.length() > LONGEST || part.indexOf('\0') >= 0) {
            throw new Refusal("q", "Look for a name of at most " + LONGEST + " characters.");
        }
        String kept = register == null ? "" : register;
        if (!kept.isEmpty() && !kept.equals(NONE) && Register.named(kept).isEmpty()) {
            throw new Refusal("register", "There is no such register.");
        }
        String belongs = how == null ? "" : how;
        if (!belongs.isEmpty()
                && Arrays.stream(How.values()).noneMatch(known -> known.name().equals(belongs))) {
            throw new Refusal("how", "There is no such way to belong here.");
        }
        return new Filter(part.toLowerCase(Locale.ROOT), kept.toUpperCase(Locale.ROOT), belongs);
    }

    public boolean isEmpty() {
        return name.isEmpty() && register.isEmpty() && how.isEmpty();
    }

    /** What is asked for, to put behind an address that has a question mark already. */
    public String getQuery() {
        return part("q", name) + part("register", register) + part("how", how);
    }

    private static String part(String key, String value) {
        return value.isEmpty() ? "" : "&" + key + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /**
     * SQL of what is asked for and nothing else, so that a list without a filter is read along its index; a is the
     * account and s its affiliation.
     *
     * @param row the alias of what has the register
     * @param values of the statement so far; those of the filter are added
     */
    String sql(String row, Tuple values) {
        StringBuilder sql = new StringBuilder(" ");
        if (!name.isEmpty()) {
            String part = add(values, name);
            sql.append("and (strpos(lower(a.display_name), %1$s) > 0 or strpos(a.handle, %1$s) > 0) ".formatted(part));
        }
        if (register.equals(NONE)) {
            sql.append("and %s.register is null ".formatted(row));
        } else if (!register.isEmpty()) {
            sql.append("and upper(%s.register) = %s ".formatted(row, add(values, register)));
        }
        if (how.equals(NONE)) {
            sql.append("and s.how is null ");
        } else if (!how.isEmpty()) {
            sql.append("and s.how = %s ".formatted(add(values, how)));
        }
        return sql.toString();
    }

    private static String add(Tuple values, String value) {
        values.addString(value);
        return "$" + values.size();
    }
}
