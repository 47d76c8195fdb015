package social.lanyard.follow.list;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Who is in which list, inside a transaction. */
@ApplicationScoped
class ListMembers implements PanacheRepositoryBase<ListMember, ListMember.Key> {

    /** How many of these people the list's owner follows. */
    Uni<Long> followed(PeopleList list, List<Long> people) {
        return getSession()
                .chain(session -> session.createQuery(
                                "select count(*) from Follow f where f.followerId = :owner and f.followeeId in :people",
                                Long.class)
                        .setParameter("owner", list.accountId)
                        .setParameter("people", people)
                        .getSingleResult());
    }

    /** Puts those of them in whom the list's owner follows at this moment; whoever is in it already stays as they are. */
    Uni<Void> put(PeopleList list, List<Long> people, Instant now) {
        return getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into people_list_member (list_id, account_id, member_id, added_at)
                                select :list, f.follower_id, f.followee_id, :now
                                  from follow f where f.follower_id = :owner and f.followee_id in (:people) for key share
                                on conflict do nothing
                                """)
                        .setParameter("list", list.id)
                        .setParameter("now", now.atOffset(ZoneOffset.UTC))
                        .setParameter("owner", list.accountId)
                        .setParameter("people", people)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
