package social.lanyard.post.series;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import social.lanyard.support.Refusal;

/** Keeps the order of a series, inside the transaction that holds the series. */
@ApplicationScoped
class Parts {
    /** The stories that still stand. */
    Uni<Order> of(Series series) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                select s.post_id from series_part s join post p on p.id = s.post_id
                                 where s.series_id = :series and p.deleted_at is null order by s.position
                                """, Long.class)
                        .setParameter("series", series.id)
                        .getResultList())
                .map(Order::new);
    }

    /** @throws Refusal when one of them is no story of its author's that stands, or belongs to another series */
    Uni<Void> put(Series series, Order order) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("delete from series_part where series_id = :series")
                        .setParameter("series", series.id)
                        .executeUpdate())
                .chain(() -> insert(series, order.stories()))
                .invoke(kept -> refuseFewer(kept, order))
                .replaceWithVoid();
    }

    private static Uni<Integer> insert(Series series, List<Long> stories) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into series_part (post_id, series_id, author_id, position)
                                select p.id, :series, p.author_id, cast(o.position as integer)
                                  from unnest(cast(string_to_array(:stories, ',') as bigint[]))
                                       with ordinality o (id, position)
                                  join post p on p.id = o.id
                                 where p.author_id = :author and p.kind = 0 and p.deleted_at is null
                                    on conflict (post_id) do nothing
                                """)
                        .setParameter("series", series.id)
                        .setParameter("author", series.authorId)
                        .setParameter(
                                "stories", stories.stream().map(String::valueOf).collect(Collectors.joining(",")))
                        .executeUpdate());
    }

    private static void refuseFewer(int kept, Order order) {
        if (kept < order.stories().size()) {
            throw new Refusal(
                    "stories", "One of these is not a story of yours that is out, or belongs to another series.");
        }
    }
}
