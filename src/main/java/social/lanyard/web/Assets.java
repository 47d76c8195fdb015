package social.lanyard.web;

import io.quarkus.runtime.Startup;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Our own stylesheet, icons and scripts: read once at the start, served under a name that holds their content hash, so
 * that a browser may keep them for a year and never shows an old one.
 */
@Startup
@ApplicationScoped
public class Assets {
    /** Every file that pages may ask for. Their plain addresses are for the sign-in theme only. */
    private static final List<String> FILES = List.of(
            "css/lanyard.css",
            "icons/icons.svg",
            "icons/favicon.svg",
            "js/desk.js",
            "js/lanyard.js",
            "js/live.js",
            "js/mentions.js",
            "js/pictures.js",
            "js/push.js",
            "js/write.js");

    private final Map<String, Asset> byName = new LinkedHashMap<>();
    private final Map<String, Asset> byAddress = new LinkedHashMap<>();

    Assets() {
        for (String name : FILES) {
            Asset asset = read(name);
            byName.put(name, asset);
            byAddress.put(asset.address(), asset);
        }
    }

    /** The address of a file, with its hash. */
    public String address(String name) {
        Asset asset = byName.get(name);
        if (asset == null) {
            throw new IllegalArgumentException("No such asset: " + name);
        }
        return asset.address();
    }

    void routes(@Observes Router router) {
        router.route("/assets/*").order(-100).handler(context -> {
            Asset asset = byAddress.get(context.normalizedPath());
            HttpMethod method = context.request().method();
            if (asset == null || !(method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD))) {
                context.next();
                return;
            }
            boolean packed = asset.body().zippedFor(context.request());
            context.response()
                    .putHeader("Content-Type", asset.type())
                    .putHeader("Cache-Control", "public, max-age=31536000, immutable")
                    .putHeader("Vary", "Accept-Encoding")
                    // A page of ours in somebody's frame may count as another site's, and needs its colours all the
                    // same.
                    .putHeader("Cross-Origin-Resource-Policy", "cross-origin")
                    .putHeader("ETag", asset.body().etag(packed));
            if (asset.body().heldBy(context.request())) {
                context.response().setStatusCode(304).end();
                return;
            }
            if (packed) {
                context.response().putHeader("Content-Encoding", "gzip");
            }
            if (method.equals(HttpMethod.HEAD)) {
                context.response()
                        .putHeader(
                                "Content-Length",
                                String.valueOf(asset.body().bytes(packed).length()))
                        .end();
            } else {
                context.response().end(asset.body().bytes(packed));
            }
        });
    }

    private static Asset read(String name) {
        try (InputStream in =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("META-INF/resources/" + name)) {
            if (in == null) {
                throw new IllegalStateException("Missing asset: " + name);
            }
            byte[] bytes = in.readAllBytes();
            int dot = name.lastIndexOf('.');
            String type = type(name.substring(dot));
            HashedBody body = HashedBody.of(bytes, type);
            String address = "/assets/" + name.substring(name.lastIndexOf('/') + 1, dot) + "-" + body.hash()
                    + name.substring(dot);
            return new Asset(address, type, body);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String type(String ending) {
        return switch (ending) {
            case ".css" -> "text/css; charset=utf-8";
            case ".js" -> "text/javascript; charset=utf-8";
            case ".svg" -> "image/svg+xml";
            default -> throw new IllegalArgumentException("No media type for " + ending);
        };
    }

    private record Asset(String address, String type, HashedBody body) {}
}
