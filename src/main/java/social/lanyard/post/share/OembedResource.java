package social.lanyard.post.share;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestQuery;
import social.lanyard.post.PostCard;
import social.lanyard.post.PostText;
import social.lanyard.post.ReadPost;
import social.lanyard.support.NotFound;
import social.lanyard.web.WebConfig;

/** Tells other sites how to embed a post (oEmbed 1.0), for addresses of our own and for what a visitor may see. */
@Path("/oembed")
class OembedResource {
    /** A post with any slug or none; what comes after a question mark or a number sign does not matter. */
    private static final Pattern POST = Pattern.compile("/@([^/]{1,64})/([0-9]{1,19})(?:/[^/]*)?/?");

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

    private final ReadShared shared;
    private final ReadPost read;
    private final Sharing sharing;
    private final ShareMessages messages;
    private final WebConfig config;

    OembedResource(ReadShared shared, ReadPost read, Sharing sharing, ShareMessages messages, WebConfig config) {
        this.shared = shared;
        this.read = read;
        this.sharing = sharing;
        this.messages = messages;
        this.config = config;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "How to embed a post (oEmbed 1.0)",
            description = "url is the address of a post on this site, with any slug or none. format is json or xml.")
    @APIResponse(responseCode = "200", description = "A description of type rich, with a frame")
    @APIResponse(responseCode = "404", description = "No post that a visitor may see")
    @APIResponse(responseCode = "501", description = "A format that is not known")
    public Uni<Response> describe(
            @RestQuery String url, @RestQuery String format, @RestQuery String maxwidth, @RestQuery String maxheight) {
        Matcher post = post(url);
        return shared.card(post.group(1), post.group(2))
                .chain(card -> read.text(card).map(text -> description(card, text, room(maxwidth), room(maxheight))))
                .map(found -> answer(found, format == null || format.isEmpty() ? "json" : format));
    }

    private Matcher post(String url) {
        if (url == null || !url.startsWith(config.origin() + "/")) {
            throw new NotFound();
        }
        Matcher post = POST.matcher(url.substring(config.origin().length()).replaceFirst("[?#].*", ""));
        if (!post.matches()) {
            throw new NotFound();
        }
        return post;
    }

    private Oembed description(PostCard card, PostText text, int width, int height) {
        SharedPost found = sharing.of(card, text);
        String name = card.author().name();
        String title = card.story()
                ? messages.by(found.title(), name)
                : card.replyTo() == null ? messages.note_by(name) : messages.response_by(name);
        return Oembed.of(card, found, title, config.origin(), width, height);
    }

    private static int room(String asked) {
        return asked != null && NUMBER.matcher(asked).matches() ? Integer.parseInt(asked) : 0;
    }

    private static Response answer(Oembed found, String format) {
        return switch (format) {
            case "json" -> answer(found.json(), "application/json");
            case "xml" -> answer(found.xml(), "text/xml");
            default ->
                Response.status(Response.Status.NOT_IMPLEMENTED)
                        .entity("The format is json or xml.")
                        .type(MediaType.TEXT_PLAIN)
                        .build();
        };
    }

    private static Response answer(String body, String type) {
        return Response.ok(body)
                .header(HttpHeaders.CONTENT_TYPE, type + ";charset=UTF-8")
                .header(HttpHeaders.CACHE_CONTROL, "public, no-cache")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .header("Access-Control-Allow-Origin", "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .build();
    }
}
