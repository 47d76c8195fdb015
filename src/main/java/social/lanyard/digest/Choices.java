package social.lanyard.digest;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import social.lanyard.organisation.FacetView;
import social.lanyard.organisation.Facets;
import social.lanyard.post.Tag;
import social.lanyard.post.series.SeriesShelf;
import social.lanyard.post.series.SeriesView;
import social.lanyard.support.Ids;
import social.lanyard.support.NotFound;

/** Finds what can be followed: whatever has a page for a visitor. What has none is left out without a word. */
@ApplicationScoped
class Choices {
    /** At most so many at once, in a form or on the page of what somebody follows. */
    static final int MOST = 100;

    private static final long VISITOR = 0;

    private final DigestMessages messages;
    private final Facets facets;
    private final SeriesShelf series;
    private final Pool pool;

    Choices(DigestMessages messages, Facets facets, SeriesShelf series, Pool pool) {
        this.messages = messages;
        this.facets = facets;
        this.series = series;
        this.pool = pool;
    }

    /** What is looked for: of some kinds by today's word, of others by what is kept. */
    private record Wanted(
            List<String> people,
            List<String> organisations,
            List<String> tags,
            List<Long> series,
            List<Long> accounts) {
        Wanted() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    /** By what stands in forms and addresses, in that order. */
    Uni<List<Choice>> named(Collection<String> values) {
        Wanted wanted = new Wanted();
        values.stream().distinct().limit(MOST).forEach(value -> want(wanted, value));
        return found(wanted)
                .map(found -> values.stream()
                        .distinct()
                        .map(value -> one(found, choice -> same(value, choice)))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }

    /** By what is kept, in that order. */
    Uni<List<Choice>> kept(Collection<Thing> things) {
        Wanted wanted = new Wanted();
        for (Thing thing : things) {
            switch (thing.kind()) {
                case PERSON, ORGANISATION -> wanted.accounts.add(thing.id());
                case TOPIC -> wanted.tags.add(thing.tag());
                case SERIES -> wanted.series.add(thing.id());
            }
        }
        return found(wanted)
                .map(found -> things.stream()
                        .map(thing -> one(found, choice -> choice.thing().equals(thing)))
                        .filter(Objects::nonNull)
                        .toList());
    }

    /** Whether what stands in a form means this. */
    static boolean same(String value, Choice choice) {
        return choice.value().equals(normal(value));
    }

    private static Choice one(List<Choice> found, Predicate<Choice> is) {
        return found.stream().filter(is).findFirst().orElse(null);
    }

    private static String normal(String value) {
        int colon = value.indexOf(':');
        String word = value.substring(colon + 1);
        try {
            return value.startsWith("topic:") ? "topic:" + Tag.of(word) : value;
        } catch (NotFound noTopic) {
            return value;
        }
    }

    private static void want(Wanted wanted, String value) {
        int colon = value.indexOf(':');
        String word = value.substring(colon + 1);
        switch (colon < 0 ? "" : value.substring(0, colon)) {
            case "person" -> wanted.people.add(word);
            case "organisation" -> wanted.organisations.add(word);
            case "topic" -> wanted.tags.add(normal(value).substring("topic:".length()));
            case "series" -> Ids.parse(word).ifPresent(wanted.series::add);
            default -> {
                // No kind that there is.
            }
        }
    }

    private Uni<List<Choice>> found(Wanted wanted) {
        return accounts(wanted)
                .chain(first -> topics(wanted.tags).map(second -> joined(first, second)))
                .chain(first -> series(wanted.series).map(second -> joined(first, second)));
    }

    private static List<Choice> joined(List<Choice> first, List<Choice> second) {
        List<Choice> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private record Found(long id, String handle, String code, String name) {}

    private Uni<List<Choice>> accounts(Wanted wanted) {
        if (wanted.people.isEmpty() && wanted.organisations.isEmpty() && wanted.accounts.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return pool.preparedQuery("""
                        select a.id, a.handle, o.code, a.display_name
                          from account a left join organisation o on o.account_id = a.id
                         where (a.handle = any($1) or o.code = any($2) or a.id = any($3))
                           and coalesce(a.host, '') = '' and a.closed_at is null
                        """)
                .execute(Tuple.of(
                        wanted.people.toArray(String[]::new),
                        wanted.organisations.toArray(String[]::new),
                        wanted.accounts.toArray(Long[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Choices::account)
                        .toList())
                .chain(found -> facets.currentFor(found.stream().map(Found::id).toList())
                        .map(shown -> found.stream()
                                .flatMap(
                                        account -> choices(account, shown.getOrDefault(account.id, List.of())).stream())
                                .toList()));
    }

    private static Found account(Row row) {
        return new Found(
                row.getLong("id"), row.getString("handle"), row.getString("code"), row.getString("display_name"));
    }

    private List<Choice> choices(Found account, List<FacetView> shown) {
        Choice author = new Choice(
                Thing.of(Thing.Kind.PERSON, account.id),
                "person:" + account.handle,
                account.code == null ? account.name : messages.in_its_name(account.name),
                shown.stream()
                        .filter(FacetView::current)
                        .min(FacetView.MOST_TELLING)
                        .map(facet -> messages.confirmed(facet.label(), facet.organisationName()))
                        .orElse(""),
                "/@" + account.handle);
        return account.code == null
                ? List.of(author)
                : List.of(
                        author,
                        new Choice(
                                Thing.of(Thing.Kind.ORGANISATION, account.id),
                                "organisation:" + account.code,
                                messages.confirmed_people(account.name),
                                "",
                                "/organisations/" + account.code));
    }

    /** Only topics about which something public was written: nobody can put words of their own into a mail. */
    private Uni<List<Choice>> topics(List<String> tags) {
        if (tags.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return pool.preparedQuery("""
                        select w.tag from unnest($1::text[]) w(tag)
                         where exists (select 1 from post_tag t
                                         join post p on p.id = t.post_id and p.deleted_at is null and p.visibility = 0
                                         join account a on a.id = p.author_id and a.closed_at is null
                                        where t.tag = w.tag)
                        """)
                .execute(Tuple.of(tags.toArray(String[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> topic(row.getString("tag")))
                        .toList());
    }

    private Choice topic(String tag) {
        return new Choice(Thing.topic(tag), "topic:" + tag, messages.topic(Tag.words(tag)), "", Tag.path(tag));
    }

    private Uni<List<Choice>> series(List<Long> ids) {
        return Multi.createFrom()
                .iterable(ids)
                .onItem()
                .transformToUniAndConcatenate(id -> series.seen(VISITOR, id)
                        .map(this::of)
                        .onFailure(NotFound.class)
                        .recoverWithNull())
                .collect()
                .asList();
    }

    private Choice of(SeriesView seen) {
        return new Choice(
                Thing.of(Thing.Kind.SERIES, seen.id()),
                "series:" + seen.id(),
                messages.series(seen.title(), seen.author()),
                "",
                seen.path(),
                seen.stem());
    }
}
