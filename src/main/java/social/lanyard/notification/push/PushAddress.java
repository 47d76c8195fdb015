package social.lanyard.notification.push;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import social.lanyard.support.Refusal;

/**
 * The address of a browser at its push service. Whoever subscribes gives it, and this site posts to it: so it is https on the
 * usual port, a name and no number, and what the name leads to is asked again before each sending.
 */
record PushAddress(URI uri) {
    private static final int LONGEST = 1_000;
    private static final Pattern NAME =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{1,62}");
    private static final Pattern RESERVED =
            Pattern.compile(".*\\.(?:local|localhost|internal|intranet|lan|home|corp|private|test|invalid|onion|arpa)");

    /**
     * @param own the places inside that may be posted to
     * @throws Refusal with field {@code endpoint} for what is no such address
     */
    static PushAddress of(String text, OwnServices own) {
        if (text == null || text.length() > LONGEST) {
            throw refused();
        }
        try {
            URI uri = new URI(text);
            String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
            boolean good = "https".equals(uri.getScheme())
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null
                    && (own.has(uri)
                            || OwnServices.port(uri) == 443
                                    && NAME.matcher(host).matches()
                                    && !RESERVED.matcher(host).matches());
            if (!good) {
                throw refused();
            }
            return new PushAddress(uri);
        } catch (URISyntaxException unreadable) {
            throw refused();
        }
    }

    private static Refusal refused() {
        return new Refusal(
                "endpoint", "This is not the address of a push service. Load the page again and try once more.");
    }

    String host() {
        return uri.getHost().toLowerCase(Locale.ROOT);
    }

    /** What stands behind the name in a request. */
    String path() {
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    /** Whether an address is out in the world, and not in this machine, its network or a special place. */
    static boolean outside(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? outside4(bytes) : address instanceof Inet6Address && outside6(bytes);
    }

    private static boolean outside4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        int third = bytes[2] & 0xff;
        boolean shared = first == 100 && second >= 64 && second < 128;
        boolean protocols = first == 192 && second == 0 && (third == 0 || third == 2)
                || first == 192 && second == 88 && third == 99;
        boolean benchmarks = first == 198 && (second == 18 || second == 19);
        boolean examples = first == 198 && second == 51 && third == 100 || first == 203 && second == 0 && third == 113;
        return first != 0 && first < 224 && !shared && !protocols && !benchmarks && !examples;
    }

    /** Only what is given out to the public (2000::/3), and none of the ways to an IPv4 address inside it. */
    private static boolean outside6(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        int third = bytes[2] & 0xff;
        int fourth = bytes[3] & 0xff;
        boolean given = (first & 0xe0) == 0x20;
        boolean sixToFour = first == 0x20 && second == 0x02;
        boolean special = first == 0x20 && second == 0x01 && (third < 0x02 || third == 0x0d && fourth == 0xb8);
        return given && !sixToFour && !special;
    }
}
