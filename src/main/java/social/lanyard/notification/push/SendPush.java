package social.lanyard.notification.push;

import com.interaso.webpush.WebPush;
import com.interaso.webpush.WebPush.Urgency;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jboss.logging.Logger;

/** Sends a few words to one browser, sealed for it alone. */
@ApplicationScoped
public class SendPush {
    private static final Logger LOG = Logger.getLogger(SendPush.class);
    /** Seconds that a push service keeps it for a browser that is away. */
    private static final int KEPT = 24 * 60 * 60;

    private final PushKeys keys;
    private final Browsers browsers;
    private final PushNetwork network;

    SendPush(PushKeys keys, Browsers browsers, PushNetwork network) {
        this.keys = keys;
        this.browsers = browsers;
        this.network = network;
    }

    /**
     * Sends, or forgets a browser that is gone.
     *
     * @param topic what a later message of the same topic replaces while the browser is away, up to 32 characters
     */
    public Uni<Void> to(long browserId, String words, String topic) {
        return browsers.opened(browserId)
                .chain(subscription -> subscription == null
                        ? browsers.forget(browserId)
                        : send(browserId, subscription, words, topic));
    }

    private Uni<Void> send(long browserId, Subscription to, String words, String topic) {
        WebPush site = keys.site();
        if (site == null) {
            return Uni.createFrom().voidItem();
        }
        byte[] body = site.getBody(words.getBytes(StandardCharsets.UTF_8), to.p256dh(), to.auth());
        Map<String, String> headers = site.getHeaders(to.address().uri().toString(), KEPT, topic, Urgency.Normal);
        return network.post(to.address(), headers, body).chain(status -> answered(browserId, status));
    }

    /** 404 and 410 mean that nobody will come for it; what is our own fault is not tried again for ever. */
    private Uni<Void> answered(long browserId, int status) {
        if (status == 404 || status == 410) {
            return browsers.forget(browserId);
        }
        if (status == 429 || status >= 500) {
            return Uni.createFrom().failure(new PushLater(status));
        }
        if (status >= 300) {
            LOG.warnf("A push service refused a message: %d", status);
        }
        return Uni.createFrom().voidItem();
    }
}
