package social.lanyard.notification.push;

import com.interaso.webpush.VapidKeys;
import com.interaso.webpush.WebPush;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import social.lanyard.web.WebConfig;

/** The site's own pair of keys, read at the start: a pair that does not fit stops it there and not at the first alert. */
@Startup
@ApplicationScoped
public class PushKeys {
    private final WebPush site;

    PushKeys(PushConfig config, WebConfig web, @ConfigProperty(name = "lanyard.origin") String origin) {
        String open = text(config.publicKey().orElse(""));
        String secret = text(config.privateKey().orElse(""));
        this.site = open.isEmpty() && secret.isEmpty()
                ? null
                : new WebPush(web.contact().map(contact -> "mailto:" + contact).orElse(origin), pair(open, secret));
    }

    private static String text(String base64) {
        return base64.replaceAll("\\s", "");
    }

    private static VapidKeys pair(String open, String secret) {
        try {
            VapidKeys pair = VapidKeys.create(urlSafe(open), urlSafe(secret));
            if (!new PairCheck(pair).fits()) {
                throw new IllegalArgumentException("The two do not belong together");
            }
            return pair;
        } catch (RuntimeException unreadable) {
            throw new ConfigurationException(
                    "Lanyard does not start. LANYARD_PUSH_PUBLIC_KEY and LANYARD_PUSH_PRIVATE_KEY"
                            + " are no pair of keys of the curve P-256; src/main/docs/operations.md says how to make one.");
        }
    }

    private static String urlSafe(String base64) {
        return base64.replace('+', '-').replace('/', '_').replaceAll("=+$", "");
    }

    /** Whether this site sends push at all. */
    public boolean present() {
        return site != null;
    }

    /** What a browser subscribes with, or empty. */
    public String publicKey() {
        return site == null
                ? ""
                : Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(site.getVapidKeys().getApplicationServerKey());
    }

    WebPush site() {
        return site;
    }
}
