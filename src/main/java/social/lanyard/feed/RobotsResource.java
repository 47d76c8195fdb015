package social.lanyard.feed;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import social.lanyard.web.WebConfig;

/**
 * Where robots need not look (RFC 9309): pages that ask them to sign in. What is public but not to be listed is not among
 * them, because a robot has to read a page to learn that it is not to be listed.
 */
@Path("/robots.txt")
class RobotsResource {
    private static final List<String> PRIVATE = List.of(
            "/api/",
            "/drafts",
            "/invitations/",
            "/join",
            "/notes",
            "/reading-colours",
            "/search",
            "/series",
            "/settings",
            "/sign-in",
            "/sign-out",
            "/verification",
            "/write");

    private final String text;

    RobotsResource(WebConfig config) {
        this.text = PRIVATE.stream()
                .map(path -> "Disallow: " + path + "\n")
                .collect(Collectors.joining(
                        "", "User-agent: *\n", "Allow: /\n\nSitemap: " + config.origin() + "/sitemap.xml\n"));
    }

    @GET
    @PermitAll
    @Operation(summary = "What robots need not read")
    public Uni<Response> robots() {
        return Uni.createFrom()
                .item(() -> Response.ok(text)
                        .type("text/plain;charset=utf-8")
                        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                        .build());
    }
}
