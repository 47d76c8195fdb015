package social.lanyard.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells whether a request was caused by one of our own pages, from what the browser itself says and no page can forge. */
@ApplicationScoped
class SameOrigin {
    private final WebConfig config;

    SameOrigin(WebConfig config) {
        this.config = config;
    }

    /** True when the browser says that one of our pages caused it. */
    boolean sent(HttpServerRequest request) {
        String fetchSite = request.getHeader("Sec-Fetch-Site");
        if (fetchSite != null) {
            return fetchSite.equals("same-origin");
        }
        return config.origin().equals(request.getHeader("Origin"));
    }

    /** True when the browser says that another site caused it; what is no browser says nothing. */
    boolean foreign(HttpServerRequest request) {
        boolean says = request.headers().contains("Sec-Fetch-Site")
                || request.headers().contains("Origin");
        return says && !sent(request);
    }

    /** The path and query of the page of ours from which this was sent, or "/" where that is not known. */
    String page(HttpServerRequest request) {
        String referrer = request.getHeader("Referer");
        String start = config.origin() + "/";
        if (referrer == null || !referrer.startsWith(start)) {
            return "/";
        }
        String path = referrer.substring(start.length() - 1);
        return SafePath.holds(path) ? path : "/";
    }
}
