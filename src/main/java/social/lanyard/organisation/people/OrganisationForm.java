package social.lanyard.organisation.people;

import com.ibm.icu.text.Normalizer2;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestForm;
import social.lanyard.identity.AcceptedName;
import social.lanyard.identity.Names;
import social.lanyard.organisation.Typed;
import social.lanyard.support.Refusal;

/** What the operator knows about an organisation that joins. */
public class OrganisationForm {
    private static final Pattern ODS = Pattern.compile("[A-Z0-9]{3,10}");
    private static final int LONGEST_NAME = 100;

    @RestForm
    String token;

    @RestForm
    String name;

    @RestForm
    String code;

    @RestForm
    String ods;

    @RestForm
    String domains;

    @RestForm
    String how;

    @RestForm
    String sentence;

    @RestForm
    String checks;

    @RestForm
    String contact;

    @RestForm
    String admin;

    public String token() {
        return text(token);
    }

    public String name() {
        return text(name);
    }

    public String code() {
        return text(code);
    }

    public String ods() {
        return text(ods);
    }

    public String domains() {
        return text(domains);
    }

    public String how() {
        return text(how);
    }

    public String sentence() {
        return text(sentence);
    }

    public String checks() {
        return text(checks);
    }

    public String contact() {
        return text(contact);
    }

    public String admin() {
        return text(admin);
    }

    private static String text(String typed) {
        return typed == null ? "" : typed;
    }

    String fingerprint() {
        return String.join("\n", name(), code(), ods(), domains(), how(), sentence(), checks(), contact(), admin());
    }

    /** An organisation whose fields are in order. */
    record Joining(
            AcceptedName name,
            String code,
            String ods,
            List<String> domains,
            String how,
            String sentence,
            String checks,
            String contact,
            String admin) {}

    Joining joining(Names names) {
        Typed typed = new Typed();
        String called = typed.line("name", name(), LONGEST_NAME, "Give the organisation's name.");
        String handle = handle(typed, names);
        String odsCode = typed.line("ods", ods(), 20).toUpperCase(Locale.ROOT);
        typed.require("ods", ODS.matcher(odsCode).matches(), "Give its ODS code: 3 to 10 letters and digits.");
        Set<String> mail = domains(typed);
        String known = typed.text("how", how(), 1000);
        typed.require("how", !known.isEmpty(), "Say how you know that it is real. Readers see this.");
        String line = typed.line("sentence", sentence(), 200);
        String checked = typed.text("checks", checks(), 1000);
        String reached = typed.line("contact", contact(), 200);
        String first = typed.line("admin", admin(), 254, "Give the email address of its first admin.");
        typed.require("admin", InviteForm.isEmail(first), "This is not an email address.");
        typed.check();
        return new Joining(accepted(called), handle, odsCode, List.copyOf(mail), known, line, checked, reached, first);
    }

    /** Unlike a person's, an organisation's name may hold words of authority: the operator has looked. */
    private static AcceptedName accepted(String called) {
        String name = Normalizer2.getNFCInstance().normalize(called);
        return new AcceptedName(name, Names.likeness(name));
    }

    private String handle(Typed typed, Names names) {
        try {
            return names.handle(code());
        } catch (Refusal refused) {
            typed.require("code", false, refused.getMessage());
            return "";
        }
    }

    private Set<String> domains(Typed typed) {
        Set<String> found = new LinkedHashSet<>();
        for (String line : typed.text("domains", domains(), 2000).split("[\\s,]+")) {
            if (!line.isEmpty()) {
                typed.require("domains", MailDomain.normal(line).isPresent(), "This is not a mail domain: " + line);
                MailDomain.normal(line).ifPresent(found::add);
            }
        }
        return found;
    }
}
