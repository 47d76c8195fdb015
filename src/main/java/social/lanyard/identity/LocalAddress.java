package social.lanyard.identity;

import java.net.URI;
import java.net.URISyntaxException;

/** An address on this site to return to. Anything that could lead elsewhere becomes the front page. */
public final class LocalAddress {
    private static final int LONGEST = 2000;

    private LocalAddress() {}

    public static String of(String to) {
        if (to == null || to.isEmpty() || to.length() > LONGEST || to.charAt(0) != '/') {
            return "/";
        }
        boolean plain = to.chars().allMatch(c -> c > 0x20 && c < 0x7f && c != '\\' && c != '"' && c != '<' && c != '>');
        // Two slashes at the start name another host; sign-in itself would go round in circles.
        if (!plain || to.startsWith("//") || to.startsWith("/sign-") || to.startsWith("/api/")) {
            return "/";
        }
        return wellFormed(to) ? to : "/";
    }

    private static boolean wellFormed(String to) {
        try {
            new URI(to);
            return true;
        } catch (URISyntaxException halfAnEscape) {
            return false;
        }
    }
}
