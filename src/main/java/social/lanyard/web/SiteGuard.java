package social.lanyard.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What happens to every request before routing and to every answer before it leaves, whoever gives it: refusal of paths
 * that different parts would read differently, refusal of writes that another site caused, and the security headers.
 */
@ApplicationScoped
public class SiteGuard {
    /** The cookie that holds a session. Its presence is what makes a cross-site write dangerous. */
    public static final String SESSION_COOKIE = "lanyard_session";

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private static final String TOO_LARGE_A_FILE =
            "This file is larger than 10 MB, so it was not kept. Go back and send a smaller one.";

    private static final Pattern MEDIA_TYPE =
            Pattern.compile("\\s*[\\w!#$&^.+-]{1,100}/[\\w!#$&^.+-]{1,100}\\s*(;[^;]{0,200}){0,5}");

    private static final Pattern MULTIPART = Pattern.compile("\\s*multipart/", Pattern.CASE_INSENSITIVE);

    /** Where files are sent: each such address is the pictures of something, or the staff files of an organisation. */
    private static final Pattern TAKES_FILES = Pattern.compile("(/[^/]+){0,5}/(pictures|imports)/?");

    /**
     * Where mail programs and their servers stop mail by themselves (RFC 8058): from any site, also as multipart, and what
     * they send is not read. The long secret in the address is the whole permission, and no session is looked at.
     */
    private static final Pattern ONE_PRESS = Pattern.compile("(/follow/email/stop|/alert-mail)/[A-Za-z0-9_-]{20,64}");

    /** What is read and thrown away, so that a browser gets to see why. */
    private static final long LARGEST_HEARD_OUT = 100L * 1024 * 1024;

    private final SecurityHeaders headers;
    private final SameOrigin sameOrigin;
    private final PlainAnswers answers;
    private final long largest;
    private final long largestFile;

    SiteGuard(
            SecurityHeaders headers,
            SameOrigin sameOrigin,
            PlainAnswers answers,
            @ConfigProperty(name = "lanyard.largest-text") MemorySize largest,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestFile) {
        this.headers = headers;
        this.sameOrigin = sameOrigin;
        this.answers = answers;
        this.largest = largest.asLongValue();
        this.largestFile = largestFile.asLongValue();
    }

    void filters(@Observes Filters filters) {
        filters.register(this::headers, 1000);
        filters.register(this::refuseTricks, 900);
        filters.register(this::refuseTooLarge, 850);
        filters.register(this::refuseUnreadable, 840);
        filters.register(this::refuseCrossSite, 800);
    }

    private void headers(RoutingContext context) {
        headers.promise(context);
        context.next();
    }

    private void refuseTricks(RoutingContext context) {
        String raw = context.request().uri();
        int query = raw.indexOf('?');
        String path = query < 0 ? raw : raw.substring(0, query);
        if (!path.startsWith("/") || SafePath.tricky(path)) {
            answers.end(context, 400, "This address is not well formed.");
        } else if (query >= 0 && SafePath.trickyQuery(raw.substring(query + 1))) {
            answers.end(context, 400, "What stands after the question mark in this address is not well formed.");
        } else {
            context.next();
        }
    }

    /** Few addresses take files. What is sent to others as if they did, or as nothing known, would be read by parsers nobody needs. */
    private void refuseUnreadable(RoutingContext context) {
        String type = context.request().getHeader("Content-Type");
        if (type != null
                && (!MEDIA_TYPE.matcher(type).matches()
                        || MULTIPART.matcher(type).lookingAt() && !takesFiles(context) && !onePress(context))) {
            answers.end(context, 415, Failures.ofStatus(415).sentence());
        } else {
            context.next();
        }
    }

    private void refuseTooLarge(RoutingContext context) {
        String length = context.request().getHeader("Content-Length");
        boolean file = takesFiles(context);
        if (length == null) {
            context.next();
        } else if (length.length() > 12 || Long.parseLong(length) > LARGEST_HEARD_OUT) {
            answers.end(context, 413, Failures.ofStatus(413).sentence());
        } else if (file && Long.parseLong(length) > largestFile) {
            hearOut(context);
        } else if (!file && Long.parseLong(length) > largest) {
            answers.end(context, 413, Failures.ofStatus(413).sentence());
        } else {
            context.next();
        }
    }

    private static boolean takesFiles(RoutingContext context) {
        return TAKES_FILES.matcher(context.request().path()).matches();
    }

    private static boolean onePress(RoutingContext context) {
        return ONE_PRESS.matcher(context.request().path()).matches();
    }

    /** A browser that is still sending does not read what we say. */
    private void hearOut(RoutingContext context) {
        context.request().handler(part -> {}).endHandler(end -> answers.end(context, 413, TOO_LARGE_A_FILE));
        context.request().resume();
    }

    /** A write that carries our cookie must come from one of our own pages, and bearer tokens belong to the API alone. */
    private void refuseCrossSite(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (PlainAnswers.isApi(context)) {
            // The API never looks at cookies.
            context.next();
        } else if (request.headers().contains("Authorization")) {
            answers.end(context, 400, "Tokens are for the API. Pages use a session.");
        } else if (!SAFE.contains(request.method().name()) && !onePress(context) && crossSite(request)) {
            answers.end(context, 403, "This was sent from another site, so nothing was done.");
        } else {
            context.next();
        }
    }

    private boolean crossSite(HttpServerRequest request) {
        return request.getCookie(SESSION_COOKIE) == null ? sameOrigin.foreign(request) : !sameOrigin.sent(request);
    }
}
