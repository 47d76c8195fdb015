package social.lanyard.notification.push;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** The pair of keys by which push services know this site (VAPID, RFC 8292). Without both, nothing offers push. */
@ConfigMapping(prefix = "lanyard.push")
interface PushConfig {
    /** X.509, DER, in base64. */
    Optional<String> publicKey();

    /** PKCS #8, DER, in base64. */
    Optional<String> privateKey();

    /** Push services of the operator's own, inside the network: a name with a port each. */
    Optional<List<String>> own();
}
