package social.lanyard.post;

import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import social.lanyard.identity.LocalAddress;

/** The answer to a button under a post: back to the page on which it stood. */
public final class Pressed {
    private Pressed() {}

    /**
     * @param to the address of that page, as the form sends it, or null for the post
     */
    public static RestResponse<Void> back(String to, String handle, long id) {
        return ResponseBuilder.<Void>create(RestResponse.Status.SEE_OTHER)
                .header(
                        HttpHeaders.LOCATION,
                        to == null || to.isEmpty() ? "/@" + handle + "/" + id : LocalAddress.of(to))
                .build();
    }
}
