package social.lanyard.organisation.people;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestForm;
import social.lanyard.organisation.Role;
import social.lanyard.organisation.Typed;

/** Whom an admin invites, and as what. */
public class InviteForm {
    static final int MOST = 20;
    /** A plain shape; whether the mailbox is there shows when the link is used. */
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>\"(),:;\\\\]{1,64}@[^\\s@<>\"(),:;\\\\]{1,190}\\.[^\\s@.]{2,63}");

    @RestForm
    String token;

    @RestForm
    String emails;

    @RestForm
    String as;

    static InviteForm empty(String token) {
        InviteForm form = new InviteForm();
        form.token = token;
        form.as = Invitation.STAFF;
        return form;
    }

    public String token() {
        return token == null ? "" : token;
    }

    public String emails() {
        return emails == null ? "" : emails;
    }

    public String as() {
        return as == null ? "" : as;
    }

    String fingerprint() {
        return as() + "\n" + emails();
    }

    record Invited(List<String> emails, String as) {}

    Invited invited() {
        Typed typed = new Typed();
        Set<String> addresses = new LinkedHashSet<>();
        List<String> wrong = new ArrayList<>();
        typed.text("emails", emails(), 6000)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> {
                    if (!isEmail(line)) {
                        wrong.add(line);
                    }
                    addresses.add(line);
                });
        typed.require("emails", wrong.isEmpty(), "This is not an email address: " + String.join(", ", wrong));
        typed.require("emails", !addresses.isEmpty(), "Give at least one email address.");
        typed.require("emails", addresses.size() <= MOST, "Invite up to " + MOST + " people at a time.");
        typed.require(
                "as",
                as().equals(Invitation.STAFF) || Role.named(as()).isPresent(),
                "Choose what they are invited as.");
        typed.check();
        return new Invited(List.copyOf(addresses), as());
    }

    /** Whether this has the shape of an address; nothing is asked of any server. */
    public static boolean isEmail(String text) {
        return text.length() <= 254 && EMAIL.matcher(text).matches();
    }
}
