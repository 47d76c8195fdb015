package social.lanyard.organisation.people;

import org.jboss.resteasy.reactive.RestForm;
import social.lanyard.identity.Account;
import social.lanyard.identity.Portraits;
import social.lanyard.organisation.Organisation;
import social.lanyard.organisation.Typed;
import social.lanyard.support.Ids;
import social.lanyard.support.Refusal;
import social.lanyard.text.CleanText;
import social.lanyard.text.Markdown;
import social.lanyard.text.RenderedText;
import social.lanyard.text.TextPlace;
import social.lanyard.text.TextRefused;
import social.lanyard.web.Once;

/** What the admins of an organisation say on its public page. */
public class PageForm {
    @RestForm
    String token;

    @RestForm
    String version;

    @RestForm
    String sentence;

    @RestForm
    String about;

    @RestForm
    String checks;

    @RestForm
    String contact;

    /** Addresses of the pictures as they are now, or empty; they have a form of their own. */
    private String portrait = "";

    private String banner = "";

    static PageForm of(Organisation organisation, Account account) {
        PageForm form = new PageForm();
        form.token = Once.token();
        form.sentence = organisation.sentence();
        form.about = account.about();
        form.checks = organisation.checks();
        form.contact = organisation.contact();
        return form.standing(organisation, account);
    }

    /** With what was not typed: the version of now, and the pictures. */
    PageForm standing(Organisation organisation, Account account) {
        version = Integer.toString(organisation.pageVersion());
        portrait = Portraits.large(account.portrait());
        banner = Portraits.banner(account.banner());
        return this;
    }

    /** What was typed, checked. */
    record Said(String sentence, String about, String html, String checks, String contact, int seen) {}

    /** @throws Refusal with a sentence for each field */
    Said said() {
        Typed typed = new Typed();
        String line = typed.line("sentence", sentence(), 200);
        String checked = typed.text("checks", checks(), 1000);
        String reached = typed.line("contact", contact(), 200);
        String html = html(typed);
        typed.check();
        return new Said(line, CleanText.of(about()), html, checked, reached, seen());
    }

    private String html(Typed typed) {
        try {
            RenderedText text = Markdown.profile(about(), TextPlace.ALONE);
            return text.html().value();
        } catch (TextRefused refused) {
            refused.in("about").problems().forEach(problem -> typed.require("about", false, problem.sentence()));
            return "";
        }
    }

    private int seen() {
        return Ids.parse(version)
                .filter(seen -> seen <= Integer.MAX_VALUE)
                .map(Long::intValue)
                .orElseThrow(() -> new Refusal("", "Load the page again; it does not say which text you saw."));
    }

    String fingerprint() {
        return String.join("\n", sentence(), about(), checks(), contact(), text(version));
    }

    public String token() {
        return text(token);
    }

    public String version() {
        return text(version);
    }

    public String sentence() {
        return text(sentence);
    }

    public String about() {
        return text(about);
    }

    public String checks() {
        return text(checks);
    }

    public String contact() {
        return text(contact);
    }

    public String portrait() {
        return portrait;
    }

    public String banner() {
        return banner;
    }

    private static String text(String typed) {
        return typed == null ? "" : typed;
    }
}
