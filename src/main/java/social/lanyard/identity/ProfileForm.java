package social.lanyard.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestForm;
import social.lanyard.web.Once;

/** What a person may change about their own page. */
public class ProfileForm {
    @RestForm("display_name")
    String displayName;

    @RestForm
    String about;

    @RestForm
    String views;

    @RestForm
    String interests;

    @RestForm
    String pronouns;

    @RestForm("i_am")
    String iAm;

    @RestForm("link_label")
    List<String> linkLabels;

    @RestForm("link_url")
    List<String> linkUrls;

    @RestForm
    String token;

    @RestForm
    Integer version;

    /** Address of the picture across the top as it is now, or empty; it has a form of its own. */
    private String banner = "";

    /** Statements that a change of name would end, in words. */
    private List<String> atStake = List.of();

    ProfileForm atStake(List<String> statements) {
        atStake = List.copyOf(statements);
        return this;
    }

    public List<String> atStake() {
        return atStake;
    }

    /** The form as the person's page stands now, with a fresh token. */
    static ProfileForm of(Account account, List<ProfileLink> links) {
        ProfileForm form = new ProfileForm();
        form.displayName = account.displayName;
        form.about = account.about;
        form.views = account.viewsLine;
        form.interests = account.interests;
        form.pronouns = account.pronouns;
        form.iAm = account.statement() == null
                ? "none"
                : account.statement().name().toLowerCase(Locale.ROOT);
        form.linkLabels = links.stream().map(ProfileLink::label).toList();
        form.linkUrls = links.stream().map(ProfileLink::url).toList();
        form.version = account.version;
        form.banner = Portraits.banner(account.banner);
        form.token = Once.token();
        return form;
    }

    /** Whoever saves again after having been told of the other version means it. */
    void basedOn(Account account) {
        version = account.version;
    }

    /** All that was typed, in one text: the same token with other words is another form. */
    String stableText() {
        return String.join(
                "\n",
                displayName(),
                about(),
                views(),
                interests(),
                pronouns(),
                iAm(),
                links().toString(),
                "" + version());
    }

    public String displayName() {
        return text(displayName);
    }

    public String about() {
        return text(about);
    }

    public String views() {
        return text(views);
    }

    public String interests() {
        return text(interests);
    }

    public String pronouns() {
        return text(pronouns);
    }

    public String iAm() {
        return text(iAm);
    }

    public String banner() {
        return banner;
    }

    public String token() {
        return text(token);
    }

    public int version() {
        return version == null ? 0 : version;
    }

    /** The rows of the form, filled up with empty ones to the number that may be given. */
    public List<ProfileLink> links() {
        List<ProfileLink> links = new ArrayList<>();
        for (int i = 0; i < ProfileLink.MOST; i++) {
            links.add(new ProfileLink(at(linkLabels, i), at(linkUrls, i)));
        }
        return links;
    }

    private static String at(List<String> list, int i) {
        return list == null || i >= list.size() ? "" : text(list.get(i));
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
