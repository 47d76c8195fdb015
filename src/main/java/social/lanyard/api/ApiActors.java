package social.lanyard.api;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestResponse;
import social.lanyard.post.Person;
import social.lanyard.post.appreciation.Appreciating;
import social.lanyard.post.boost.Sharing;
import social.lanyard.support.Cursor;
import social.lanyard.support.Page;
import social.lanyard.web.WebConfig;

/** Lists of people who did something with a status, as accounts, the last first. */
@ApplicationScoped
class ApiActors {
    private final ApiAccounts accounts;
    private final Appreciating appreciating;
    private final Sharing sharing;
    private final WebConfig config;

    ApiActors(ApiAccounts accounts, Appreciating appreciating, Sharing sharing, WebConfig config) {
        this.accounts = accounts;
        this.appreciating = appreciating;
        this.sharing = sharing;
        this.config = config;
    }

    Uni<RestResponse<List<ApiAccount>>> sharing(long viewerId, long postId, Cursor cursor) {
        return sharing.of(viewerId, postId, cursor).chain(page -> answer(page, postId, "reblogged_by", cursor));
    }

    Uni<RestResponse<List<ApiAccount>>> appreciating(long viewerId, long postId, Cursor cursor) {
        return appreciating.of(viewerId, postId, cursor).chain(page -> answer(page, postId, "favourited_by", cursor));
    }

    private Uni<RestResponse<List<ApiAccount>>> answer(Page<Person> page, long postId, String list, Cursor cursor) {
        List<Long> ids = page.items().stream().map(person -> person.who().id()).toList();
        String next = page.older() == null
                ? null
                : "<" + config.origin() + "/api/v1/statuses/" + postId + "/" + list + "?limit=" + cursor.limit()
                        + "&max_id=" + page.older() + ">; rel=\"next\"";
        return accounts.many(ids)
                .map(found ->
                        ids.stream().map(found::get).filter(Objects::nonNull).toList())
                .map(people -> RestResponse.ResponseBuilder.ok(people)
                        .header("Link", next)
                        .build());
    }
}
