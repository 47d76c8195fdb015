package social.lanyard.organisation.life;

import org.jboss.resteasy.reactive.RestForm;
import social.lanyard.organisation.Typed;

/** What somebody does now, and where. */
public class RoleForm {
    static final int ROLE = 100;

    @RestForm
    String token;

    @RestForm
    String organisation;

    @RestForm
    String role;

    static RoleForm empty(String token, String organisation) {
        RoleForm form = new RoleForm();
        form.token = token;
        form.organisation = organisation;
        return form;
    }

    public String token() {
        return token == null ? "" : token;
    }

    public String organisation() {
        return organisation == null ? "" : organisation;
    }

    public String role() {
        return role == null ? "" : role;
    }

    String fingerprint() {
        return organisation() + "\n" + role();
    }

    record Changed(String organisation, String role) {}

    Changed changed() {
        Typed typed = new Typed();
        String where = typed.line("organisation", organisation, 200, "Choose the organisation.");
        String words = typed.line("role", role, ROLE, "Say what your role is now, as you would say it to a patient.");
        typed.check();
        return new Changed(where, words);
    }
}
