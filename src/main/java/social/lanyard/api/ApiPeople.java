package social.lanyard.api;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.ToLongFunction;
import org.jboss.resteasy.reactive.RestResponse;
import social.lanyard.follow.block.KeptAway;
import social.lanyard.follow.block.Person;
import social.lanyard.follow.circle.Choice;
import social.lanyard.follow.circle.Circle;
import social.lanyard.follow.circle.Member;
import social.lanyard.follow.circle.Side;
import social.lanyard.support.Cursor;
import social.lanyard.web.Viewer;
import social.lanyard.web.WebConfig;

/** Lists of accounts, with the next part in the {@code Link} header. A list that is not shown is empty. */
@ApplicationScoped
class ApiPeople {
    private final ApiAccounts accounts;
    private final Circle circle;
    private final KeptAway away;
    private final WebConfig config;

    ApiPeople(ApiAccounts accounts, Circle circle, KeptAway away, WebConfig config) {
        this.accounts = accounts;
        this.circle = circle;
        this.away = away;
        this.config = config;
    }

    Uni<RestResponse<List<ApiAccount>>> side(Viewer viewer, long account, Side side, Cursor cursor) {
        String path = "/api/v1/accounts/" + account + "/" + side.word();
        int most = cursor.limit() + 1;
        return circle.choice(account)
                .chain(choice -> members(viewer, account, choice, side, cursor, most))
                .chain(found -> page(found, Member::id, Member::place, (one, as) -> as, path, cursor));
    }

    private Uni<List<Member>> members(Viewer viewer, long account, Choice choice, Side side, Cursor cursor, int most) {
        if (viewer.is(account)) {
            return circle.own(account, side, cursor.below(), most);
        }
        return choice.open()
                ? circle.shown(viewer.accountId(), account, side, cursor.below(), most)
                : Uni.createFrom().item(List.of());
    }

    Uni<RestResponse<List<ApiAccount>>> requests(long me, Cursor cursor) {
        return circle.requests(me, cursor.below(), cursor.limit() + 1)
                .chain(found ->
                        page(found, Member::id, Member::place, (one, as) -> as, "/api/v1/follow_requests", cursor));
    }

    Uni<RestResponse<List<ApiAccount>>> blocked(long me, Cursor cursor) {
        return away.blocked(me, cursor.below(), cursor.limit() + 1)
                .chain(found -> page(found, Person::id, Person::id, (one, as) -> as, "/api/v1/blocks", cursor));
    }

    Uni<RestResponse<List<ApiMutedAccount>>> muted(long me, Cursor cursor) {
        return away.muted(me, cursor.below(), cursor.limit() + 1)
                .chain(found -> page(found, Person::id, Person::id, ApiPeople::muted, "/api/v1/mutes", cursor));
    }

    private static ApiMutedAccount muted(Person person, ApiAccount account) {
        return new ApiMutedAccount(account, person.until() == null ? null : ApiAccounts.time(person.until()));
    }

    private <F, T> Uni<RestResponse<List<T>>> page(
            List<F> found,
            ToLongFunction<F> id,
            ToLongFunction<F> place,
            BiFunction<F, ApiAccount, T> shown,
            String path,
            Cursor cursor) {
        boolean more = found.size() > cursor.limit();
        List<F> page = more ? found.subList(0, cursor.limit()) : found;
        String next = more
                ? "<" + config.origin() + path + "?limit=" + cursor.limit() + "&max_id="
                        + place.applyAsLong(page.get(page.size() - 1)) + ">; rel=\"next\""
                : null;
        return accounts.many(page.stream().map(id::applyAsLong).toList())
                .map(known -> RestResponse.ResponseBuilder.ok(inOrder(page, id, shown, known))
                        .header("Link", next)
                        .build());
    }

    private static <F, T> List<T> inOrder(
            List<F> page, ToLongFunction<F> id, BiFunction<F, ApiAccount, T> shown, Map<Long, ApiAccount> known) {
        List<T> list = new ArrayList<>();
        for (F one : page) {
            ApiAccount account = known.get(id.applyAsLong(one));
            if (account != null) {
                list.add(shown.apply(one, account));
            }
        }
        return list;
    }
}
