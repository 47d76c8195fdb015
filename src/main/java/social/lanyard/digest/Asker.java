package social.lanyard.digest;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/** Where a request came from. Of IPv6 the first half, which is one household or one office; the rest its devices choose. */
final class Asker {
    private static final int NETWORK_BYTES = 8;

    private Asker() {}

    static String of(HttpServerRequest request) {
        SocketAddress remote = request.remoteAddress();
        return remote == null ? "" : network(remote.hostAddress());
    }

    static String network(String address) {
        if (address == null || address.indexOf(':') < 0) {
            return address == null ? "" : address;
        }
        try {
            // An address in figures, so nothing is looked up.
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == 4
                    ? InetAddress.getByAddress(bytes).getHostAddress()
                    : HexFormat.of().formatHex(bytes, 0, NETWORK_BYTES);
        } catch (UnknownHostException noAddress) {
            return address;
        }
    }
}
