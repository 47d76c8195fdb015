package social.lanyard.search;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import social.lanyard.follow.Hidden;
import social.lanyard.organisation.Facets;
import social.lanyard.support.Ids;

/**
 * Confirmed professionals who asked to be listed. Whoever began to publish last stands first, and who has not begun yet
 * stands last: how many follow somebody counts for nothing.
 */
@ApplicationScoped
class Directory {
    /** How long a voice is new. */
    static final Duration NEW = Duration.ofDays(90);

    private static final PeoplePlace FIRST = new PeoplePlace(Long.MAX_VALUE, Long.MAX_VALUE);

    /** $1 the viewer, $2 the moment, $3 and $4 the place, $5 how many; then what narrows it down. */
    private static final String STATEMENT = """
            select {columns}, c.began as place
              from search_choice c
              join account a on a.id = c.account_id and a.closed_at is null and a.host is null
              left join organisation o on o.account_id = a.id
             where c.directory_since is not null and c.unfound_since is null
               and (c.began, c.account_id) < ($3, $4)
               and {confirmed} and {together}{narrowed}
             order by c.began desc, c.account_id desc limit $5
            """.replace("{columns}", People.COLUMNS)
            .replace("{confirmed}", oneByOne(Facets.confirmedNow("a.id", "$2")))
            .replace("{together}", Hidden.not("$1", "a.id"));

    private static final String FACET = """
            exists (select 1 from facet f
                     where f.account_id = a.id and f.accepted_at is not null and f.ended_at is null
                       and not f.hidden and f.valid_from <= $2 and f.valid_until > $2
                       and f.display_name = a.display_name and %s)""";

    private static final String PROFESSION = "to_tsvector('found_words', found_text(f.label))"
            + " @@ plainto_tsquery('found_words', found_text({wanted}))";

    private static final String ORGANISATION = "f.organisation_id in (select d.account_id from organisation d"
            + " where lower(d.code) = lower({wanted}) or found_name({wanted})"
            + " = (select found_name(n.display_name) from account n where n.id = d.account_id))";

    /** So many are asked about one by one in a moment. */
    private static final int FEW = 2_000;

    private static final String IN_FORCE = "select f.account_id from facet f"
            + " where f.accepted_at is not null and f.ended_at is null and {so} limit " + (FEW + 1);

    static final String OF_PROFESSION = IN_FORCE.replace("{so}", PROFESSION.replace("{wanted}", "$1"));
    static final String OF_ORGANISATION = IN_FORCE.replace("{so}", ORGANISATION.replace("{wanted}", "$1"));
    static final String OF_TOPIC = "select distinct t.author_id from post_tag t where t.tag = $1 limit " + (FEW + 1);

    /** Asked of each row on the walk through the list: as a join it would be asked of everybody before the first is shown. */
    private static String oneByOne(String condition) {
        return "(select " + condition + ")";
    }

    private final Pool pool;
    private final People people;
    private final Clock clock;

    Directory(Pool pool, People people, Clock clock) {
        this.pool = pool;
        this.people = people;
        this.clock = clock;
    }

    /** To whom the directory is narrowed down; each may be empty. */
    record Wish(String profession, String organisation, String topic) {
        static final Wish ALL = new Wish("", "", "");

        static Wish typed(String profession, String organisation, String topic) {
            return new Wish(Narrowed.given(profession), Narrowed.given(organisation), Narrowed.given(topic));
        }

        /** @throws social.lanyard.support.Refusal where one of them cannot be read */
        static Wish of(String profession, String organisation, String topic) {
            SearchForm form = new SearchForm();
            form.profession = profession;
            form.organisation = organisation;
            form.topic = topic;
            String tag = Narrowed.of(form).marks().stream()
                    .map(mark -> mark.substring("tag:".length()))
                    .findFirst()
                    .orElse("");
            return new Wish(Narrowed.given(profession), Narrowed.given(organisation), tag);
        }
    }

    Uni<List<FoundPerson>> of(long viewerId, Wish wish, String after, int limit) {
        return few(wish).chain(few -> read(viewerId, wish, few, PeoplePlace.of(after, FIRST), limit));
    }

    /**
     * Everybody who could be meant, where that is not many, else null. Walking through a whole list for somebody whom it does
     * not have takes as long as the list is; walking for what many have soon finds them.
     */
    private Uni<Long[]> few(Wish wish) {
        return fewOf(OF_PROFESSION, wish.profession())
                .chain(few -> few != null ? Uni.createFrom().item(few) : fewOf(OF_ORGANISATION, wish.organisation()))
                .chain(few -> few != null ? Uni.createFrom().item(few) : fewOf(OF_TOPIC, wish.topic()));
    }

    private Uni<Long[]> fewOf(String statement, String wanted) {
        return wanted.isEmpty()
                ? Uni.createFrom().nullItem()
                : pool.preparedQuery(statement).execute(Tuple.of(wanted)).map(rows -> {
                    if (rows.size() > FEW) {
                        return null;
                    }
                    Set<Long> accounts = new HashSet<>();
                    rows.forEach(row -> accounts.add(row.getLong(0)));
                    return accounts.toArray(Long[]::new);
                });
    }

    private Uni<List<FoundPerson>> read(long viewerId, Wish wish, Long[] few, PeoplePlace place, int limit) {
        List<Object> values = new ArrayList<>(
                List.of(viewerId, clock.instant().atOffset(ZoneOffset.UTC), place.order(), place.accountId(), limit));
        StringBuilder narrowed = new StringBuilder();
        if (few != null) {
            values.add(few);
            narrowed.append("\n   and c.account_id = any($" + values.size() + ")");
        }
        if (!wish.profession().isEmpty()) {
            values.add(wish.profession());
            narrowed.append(
                    "\n   and " + oneByOne(FACET.formatted(PROFESSION.replace("{wanted}", "$" + values.size()))));
        }
        if (!wish.organisation().isEmpty()) {
            values.add(wish.organisation());
            narrowed.append("\n   and " + FACET.formatted(ORGANISATION.replace("{wanted}", "$" + values.size())));
        }
        if (!wish.topic().isEmpty()) {
            values.add(wish.topic());
            narrowed.append("\n   and "
                    + oneByOne("exists (select 1 from post_tag t join post p on p.id = t.post_id"
                            + " where t.tag = $" + values.size() + " and t.author_id = a.id and p.author_id = a.id"
                            + " and p.deleted_at is null and p.visibility = 0 and p.held_at is null)"));
        }
        Tuple tuple = Tuple.tuple();
        values.forEach(tuple::addValue);
        return pool.preparedQuery(STATEMENT.replace("{narrowed}", narrowed.toString()))
                .execute(tuple)
                .chain(people::of);
    }

    /** Whether somebody at this place began to publish lately. */
    boolean isNew(FoundPerson person) {
        return PeoplePlace.of(person.place(), FIRST).order()
                >= Ids.at(clock.instant().minus(NEW));
    }
}
