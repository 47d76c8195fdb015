package social.lanyard.post.picture;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import social.lanyard.media.PictureUses;

/** Pictures in posts, in drafts, and in what drafts said before. */
@ApplicationScoped
class PostPictureUses implements PictureUses {
    private final Pool pool;

    PostPictureUses(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Set<String>> used(Set<String> names) {
        return pool.preparedQuery("""
                        select p.name from picture p
                         where p.name = any($1)
                           and (exists (select 1 from post_picture s join post on post.id = s.post_id
                                         where s.name = p.name and post.deleted_at is null)
                                or exists (select 1 from draft d
                                            where d.account_id = p.account_id and strpos(d.markdown, p.name) > 0)
                                or exists (select 1 from draft d join draft_version v on v.draft_id = d.id
                                            where d.account_id = p.account_id and strpos(v.markdown, p.name) > 0))
                        """)
                .execute(Tuple.of(names.toArray(String[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString("name"))
                        .collect(Collectors.toSet()));
    }
}
