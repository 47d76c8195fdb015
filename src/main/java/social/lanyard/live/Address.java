package social.lanyard.live;

import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** From where somebody comes, as far as one household or house can be told from another. */
final class Address {
    /** One connection to the net has a whole network of this length. */
    private static final int NETWORK = 8;

    private Address() {}

    /** An IPv4 address, or the network that an IPv6 address is in; empty where it is not known. */
    static String of(SocketAddress address) {
        if (address == null || address.hostAddress() == null) {
            return "";
        }
        try {
            // A literal: nothing is looked up.
            byte[] bytes = InetAddress.getByName(address.hostAddress()).getAddress();
            return "address " + HexFormat.of().formatHex(bytes.length > 4 ? Arrays.copyOf(bytes, NETWORK) : bytes);
        } catch (UnknownHostException unknown) {
            return "";
        }
    }
}
