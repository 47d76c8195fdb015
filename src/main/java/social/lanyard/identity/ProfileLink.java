package social.lanyard.identity;

/**
 * A link on a person's page.
 *
 * @param label what it says; empty shows the address
 * @param url http or https
 */
public record ProfileLink(String label, String url) {
    public static final int MOST = 3;

    public boolean isEmpty() {
        return url.isBlank();
    }
}
