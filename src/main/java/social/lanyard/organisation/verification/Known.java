package social.lanyard.organisation.verification;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import social.lanyard.identity.Account;
import social.lanyard.identity.Portraits;
import social.lanyard.identity.Statement;
import social.lanyard.organisation.Claim;
import social.lanyard.organisation.Days;
import social.lanyard.organisation.FacetStories;
import social.lanyard.organisation.FacetStory;
import social.lanyard.organisation.FacetView;
import social.lanyard.organisation.RegisterNumbers;
import social.lanyard.organisation.verification.VerificationPages.KnownPage;
import social.lanyard.support.NotFound;
import social.lanyard.web.Initials;

/** Gathers what readers may know about an account. */
@ApplicationScoped
class Known {
    private final Pool pool;
    private final FacetStories stories;
    private final RegisterNumbers numbers;
    private final Clock clock;

    Known(Pool pool, FacetStories stories, RegisterNumbers numbers, Clock clock) {
        this.pool = pool;
        this.stories = stories;
        this.numbers = numbers;
        this.clock = clock;
    }

    private record Whom(
            long id,
            String handle,
            String displayName,
            String portrait,
            boolean organisation,
            boolean outOfSearch,
            Statement statement,
            boolean staff,
            String code,
            String howWeKnow,
            Instant since) {

        static Whom of(Row row) {
            var since = row.getOffsetDateTime("created_at");
            return new Whom(
                    row.getLong("id"),
                    row.getString("handle"),
                    row.getString("display_name"),
                    Portraits.small(row.getString("portrait")),
                    row.getShort("kind") == Account.ORGANISATION,
                    row.getBoolean("out_of_search"),
                    Statement.of(row.getShort("statement")),
                    row.getBoolean("staff"),
                    row.getString("code"),
                    row.getString("how_we_know"),
                    since == null ? null : since.toInstant());
        }
    }

    /** @throws NotFound where no open account has this handle */
    Uni<KnownPage> about(String handle) {
        return page(whom("a.handle = $1 and a.host is null", handle));
    }

    /** @throws NotFound where no open account has this id */
    Uni<KnownPage> about(long accountId) {
        return page(whom("a.id = $1", accountId));
    }

    private Uni<KnownPage> page(Uni<Whom> found) {
        return found.chain(whom -> stories.shown(whom.id())
                .chain(told -> numbers.shown(whom.id(), holding(whom, told)).map(open -> page(whom, told, open))));
    }

    private Uni<Whom> whom(String condition, Object value) {
        return pool.preparedQuery("""
                        select a.id, a.handle, a.display_name, a.portrait, a.kind, a.out_of_search_since is not null as out_of_search,
                               a.statement, d.code, d.how_we_know, d.created_at,
                               exists (select 1 from affiliation s
                                        where s.account_id = a.id and s.ended_at is null) as staff
                          from account a left join organisation d on d.account_id = a.id
                         where %s and a.closed_at is null
                        """.formatted(condition))
                .execute(Tuple.of(value))
                .map(rows -> {
                    for (Row row : rows) {
                        return Whom.of(row);
                    }
                    throw new NotFound();
                });
    }

    private static List<FacetStory> holding(Whom whom, List<FacetStory> told) {
        return told.stream()
                .filter(story ->
                        story.facet().current() && story.confirmedName().equals(whom.displayName()))
                .sorted((one, other) -> FacetView.MOST_TELLING.compare(one.facet(), other.facet()))
                .toList();
    }

    private KnownPage page(Whom whom, List<FacetStory> told, Map<Long, String> open) {
        Instant now = clock.instant();
        List<FacetStory> holds = holding(whom, told);
        List<FacetView> shown = told.stream()
                .filter(story ->
                        story.endedAt() == null && story.confirmedName().equals(whom.displayName()))
                .map(FacetStory::facet)
                .toList();
        Claim claim = whom.organisation()
                ? Claim.organisation(whom.handle(), whom.since() == null ? null : Days.today(whom.since()))
                : Claim.of(whom.handle(), shown, whom.statement(), whom.staff());
        return new KnownPage(
                whom.id(),
                whom.handle(),
                whom.displayName(),
                Initials.of(whom.displayName()),
                whom.portrait(),
                claim.withoutLink(),
                whom.organisation(),
                whom.outOfSearch(),
                whom.howWeKnow(),
                whom.code(),
                Days.today(now),
                holds,
                // Reasons are between the organisation and the person; an employer's free words about them are not for
                // readers.
                FacetStory.history(told, now).stream()
                        .map(FacetStory.Event::withoutReason)
                        .toList(),
                open);
    }
}
