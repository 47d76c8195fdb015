package social.lanyard.post;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import social.lanyard.organisation.ending.Concerns;
import social.lanyard.organisation.ending.Near;

/**
 * Tells who raised a concern in the open lately, or wrote for few people. What a post for few was about stays here: the
 * answer is the same for every kind, so that nobody learns of a concern that they cannot read.
 */
@ApplicationScoped
class RaisedConcerns implements Concerns {
    private final Posts posts;

    RaisedConcerns(Posts posts) {
        this.posts = posts;
    }

    @Override
    public Uni<Map<Long, Near>> since(Instant moment, Collection<Long> accountIds) {
        return posts.getSession()
                .chain(session -> session.createQuery("""
                                select p.authorId, min(p.visibility) from Post p
                                 where p.authorId in :people and p.publishedAt > :moment and p.replyToId is null
                                   and (p.genre = :concern and p.visibility < :few or p.visibility >= :few)
                                 group by p.authorId
                                """, Object[].class)
                        .setParameter("people", accountIds)
                        .setParameter("moment", moment)
                        .setParameter("concern", Genre.CONCERN.code())
                        .setParameter("few", Visibility.FOLLOWERS.code())
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(row -> (Long) row[0], row -> near(((Number) row[1]).intValue()))));
    }

    private static Near near(int visibility) {
        return Visibility.of(visibility).open() ? Near.CONCERN : Near.CLOSED;
    }
}
