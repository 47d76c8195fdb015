package social.lanyard.identity;

/**
 * A link on a person's page.
 *
 * @param label what it says; empty shows the address
 * @param url http or https
 */
public record ProfileLink(String label, String url) {
    public static final int MOST = 3;

    /** Name of the form field that holds the address of the link at this place. */
    public String field(int at) {
        return "link_url_" + at;
    }

    public boolean isEmpty() {
        return url.isBlank();
    }
}
