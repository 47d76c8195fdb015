package social.lanyard.web;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/** What a request asks for, as far as pages differ by it: the address, the reading colours, and whether anybody asks. */
public final class Asked {
    private static final String ADDRESS = Asked.class.getName();

    private Asked() {}

    /** Path and query, without the parameters that the page does not know where those were taken off. */
    public static String address(RoutingContext context) {
        String known = context.get(ADDRESS);
        return known == null ? context.request().uri() : known;
    }

    /** From here on the request counts as one for this address. */
    public static void address(RoutingContext context, String known) {
        context.put(ADDRESS, known);
    }

    /** "light", "dark", or empty where the device decides. */
    public static String scheme(HttpServerRequest request) {
        Cookie cookie = request.getCookie(ViewerFilter.SCHEME_COOKIE);
        String value = cookie == null ? "" : cookie.getValue();
        return value.equals("dark") || value.equals("light") ? value : "";
    }

    /** True for somebody who reads a page and brings nothing by which they could be known: every such answer is the same. */
    public static boolean byAnybody(RoutingContext context) {
        HttpServerRequest request = context.request();
        return PlainAnswers.reads(request)
                && request.getCookie(SiteGuard.SESSION_COOKIE) == null
                && !request.headers().contains("Authorization")
                && !PlainAnswers.asJson(context);
    }
}
