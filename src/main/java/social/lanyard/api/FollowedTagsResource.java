package social.lanyard.api;

import io.quarkus.oidc.BearerTokenAuthentication;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import social.lanyard.follow.subject.FollowedSubjects;
import social.lanyard.follow.subject.FollowedTopic;
import social.lanyard.post.Tag;
import social.lanyard.support.Cursor;
import social.lanyard.web.WebConfig;

/** The tags that one follows. */
@Path("/api/v1/followed_tags")
@Produces(MediaType.APPLICATION_JSON)
@BearerTokenAuthentication
@org.eclipse.microprofile.openapi.annotations.tags.Tag(name = "Tags")
class FollowedTagsResource {
    private static final int MOST = 200;

    private final ApiViewer asker;
    private final FollowedSubjects subjects;
    private final WebConfig config;

    FollowedTagsResource(ApiViewer asker, FollowedSubjects subjects, WebConfig config) {
        this.asker = asker;
        this.subjects = subjects;
        this.config = config;
    }

    @GET
    @Authenticated
    @Operation(
            summary = "Tags that one follows, by name",
            description = "The Link header has the address of the next page; `after` is the tag that it begins behind.")
    public Uni<RestResponse<List<ApiTag>>> tags(@RestQuery String after, @RestQuery Integer limit) {
        int most = limit == null ? Cursor.PAGE * 5 : Math.max(1, Math.min(limit, MOST));
        String from = after == null || after.isEmpty() ? "" : Tag.of(after);
        return subjects.topics(asker.named().accountId(), from, most + 1).map(rows -> page(rows, most));
    }

    private RestResponse<List<ApiTag>> page(List<FollowedTopic> rows, int most) {
        boolean more = rows.size() > most;
        List<FollowedTopic> shown = more ? rows.subList(0, most) : rows;
        var answer = ResponseBuilder.ok(shown.stream()
                .map(topic -> TagResource.of(topic.tag(), true, config.origin()))
                .toList());
        return more
                ? answer.header("Link", next(shown.get(most - 1).tag(), most)).build()
                : answer.build();
    }

    private String next(String after, int most) {
        return "<" + config.origin() + "/api/v1/followed_tags?limit=" + most + "&after="
                + URLEncoder.encode(after, StandardCharsets.UTF_8) + ">; rel=\"next\"";
    }
}
