package social.lanyard.web;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.server.Cancellable;
import social.lanyard.support.Refusal;

/** Everybody's own choice of light or dark pages, kept in a cookie because no account is needed for it. */
@Path("/reading-colours")
@Cancellable(false)
class ReadingColours {
    private static final int A_YEAR = 365 * 24 * 60 * 60;
    private static final Set<String> CHOICES = Set.of("auto", "light", "dark");

    private final WebConfig config;

    ReadingColours(WebConfig config) {
        this.config = config;
    }

    @POST
    @PermitAll
    @Operation(summary = "Chooses light or dark pages, or as the device does, for this browser")
    public Uni<Response> choose(@FormParam("scheme") String scheme, @FormParam("to") String to) {
        if (scheme == null || !CHOICES.contains(scheme)) {
            throw new Refusal("scheme", "Choose light, dark, or as your device does.");
        }
        String back = SafePath.holds(to) ? to : "/accessibility#colours";
        return Uni.createFrom()
                .item(Response.seeOther(URI.create(back)).cookie(cookie(scheme)).build());
    }

    private NewCookie cookie(String scheme) {
        boolean none = scheme.equals("auto");
        return new NewCookie.Builder(ViewerFilter.SCHEME_COOKIE)
                .value(none ? "" : scheme)
                .path("/")
                .maxAge(none ? 0 : A_YEAR)
                .httpOnly(true)
                .secure(config.secure())
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
