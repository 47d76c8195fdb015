package social.lanyard.api;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import social.lanyard.follow.FollowCounts;
import social.lanyard.follow.FollowLookup;
import social.lanyard.follow.circle.Circle;
import social.lanyard.identity.Portraits;
import social.lanyard.organisation.Claim;
import social.lanyard.organisation.FacetView;
import social.lanyard.organisation.Facets;
import social.lanyard.support.NotFound;
import social.lanyard.text.HtmlPolicy;
import social.lanyard.web.PageFrame;
import social.lanyard.web.Viewer;

/** Reads accounts in the shape of the client API, many in one go. */
@ApplicationScoped
class ApiAccounts {
    private static final String PICTURE = "icons/favicon.svg";

    /** Posts are counted up to so many, and up to fewer in lists, where many accounts stand. */
    private static final int MOST = 10_000;

    private static final int MOST_IN_LISTS = 1_000;

    private final Pool pool;
    private final Facets facets;
    private final FollowLookup follows;
    private final Circle circle;
    private final PageFrame frame;

    ApiAccounts(Pool pool, Facets facets, FollowLookup follows, Circle circle, PageFrame frame) {
        this.circle = circle;
        this.pool = pool;
        this.facets = facets;
        this.follows = follows;
        this.frame = frame;
    }

    /** One account of this server; NotFound where there is none, or it was closed. */
    Uni<ApiAccount> one(Viewer viewer, long id) {
        return circle.choice(id)
                .chain(choice -> follows.counts(choice.open() ? id : viewer.accountId(), id))
                .chain(counts -> read(Set.of(id), viewer.accountId(), counts, MOST))
                .map(found -> found.values().stream().findFirst().orElseThrow(NotFound::new));
    }

    /** @throws NotFound where one of the two blocked the other */
    Uni<Void> refuseHidden(Viewer viewer, long id) {
        return follows.apart(viewer.accountId(), id)
                .invoke(apart -> {
                    if (apart) {
                        throw new NotFound();
                    }
                })
                .replaceWithVoid();
    }

    /** Accounts that stand in lists, by their ids. */
    Uni<Map<Long, ApiAccount>> many(Collection<Long> ids) {
        return read(ids, 0, FollowCounts.HIDDEN, MOST_IN_LISTS);
    }

    Uni<Long> byHandle(String handle) {
        return pool.preparedQuery("select id from account where handle = $1 and host is null and closed_at is null")
                .execute(Tuple.of(handle))
                .map(rows -> {
                    for (Row row : rows) {
                        return row.getLong("id");
                    }
                    throw new NotFound();
                });
    }

    private Uni<Map<Long, ApiAccount>> read(Collection<Long> ids, long self, FollowCounts counts, int counted) {
        Long[] wanted = ids.toArray(Long[]::new);
        return pool.preparedQuery("""
                        select a.id, a.handle, a.display_name, a.portrait, a.banner, a.kind, a.about, a.about_html, a.created_at,
                               a.out_of_search_since is not null as out_of_search,
                               exists (select 1 from follow_choice c
                                        where c.account_id = a.id and c.approves_since is not null) as locked,
                               (select count(*) from (select 1 from post p
                                 where p.author_id = a.id and p.deleted_at is null limit $2) p)
                               - (select count(*) from (select 1 from post p
                                   where p.author_id = a.id and p.deleted_at is null and p.held_at is not null limit $2) p)
                               as posts
                          from account a where a.id = any($1) and a.closed_at is null
                        """)
                .execute(Tuple.of(wanted, counted))
                .chain(rows -> facets.currentFor(ids).map(held -> {
                    Map<Long, ApiAccount> found = new LinkedHashMap<>();
                    for (Row row : rows) {
                        long id = row.getLong("id");
                        found.put(id, account(row, held.getOrDefault(id, List.of()), id == self, counts));
                    }
                    return found;
                }));
    }

    private ApiAccount account(Row row, List<FacetView> held, boolean self, FollowCounts counts) {
        String handle = row.getString("handle");
        String address = frame.getOrigin() + "/@" + handle;
        String portrait = picture(Portraits.large(row.getString("portrait")));
        String banner = picture(Portraits.banner(row.getString("banner")));
        String note = HtmlPolicy.clean(row.getString("about_html")).value();
        List<ApiAccount.Field> fields =
                held.stream().map(facet -> field(handle, facet)).toList();
        return new ApiAccount(
                Long.toString(row.getLong("id")),
                handle,
                handle,
                row.getString("display_name"),
                row.getBoolean("locked"),
                false,
                true,
                row.getBoolean("out_of_search"),
                row.getShort("kind") == 1,
                time(row.getOffsetDateTime("created_at").toInstant().truncatedTo(ChronoUnit.DAYS)),
                note,
                address,
                address,
                portrait,
                portrait,
                banner,
                banner,
                counts.followers(),
                counts.following(),
                row.getLong("posts"),
                null,
                List.of(),
                fields,
                self ? new ApiAccount.Source("public", false, "en-GB", row.getString("about"), fields) : null);
    }

    /** Clients demand one. */
    private String picture(String path) {
        return frame.getOrigin() + (path.isEmpty() ? frame.asset(PICTURE) : path);
    }

    private static ApiAccount.Field field(String handle, FacetView facet) {
        return new ApiAccount.Field(
                facet.label(),
                HtmlPolicy.clean(Escaped.text(Claim.confirmed(handle, facet).sentence()))
                        .value(),
                time(facet.checkedOn().atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    /** As Mastodon writes times: UTC, with milliseconds. */
    static String time(Instant instant) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'")
                .withZone(ZoneOffset.UTC)
                .format(instant);
    }
}
