package social.lanyard.notification.push;

import io.smallrye.mutiny.Uni;
import java.util.Map;

/** The edge to the push services: posts a sealed message and says what the service answered. */
interface PushNetwork {
    /** @return the status of the answer; a failure where there was none */
    Uni<Integer> post(PushAddress to, Map<String, String> headers, byte[] body);
}
