package social.lanyard.identity;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import social.lanyard.support.Problem;

/** The few links on a person's page. */
@ApplicationScoped
public class ProfileLinks {
    private static final int LONGEST_URL = 500;
    private static final int LONGEST_LABEL = 60;

    private final Pool pool;

    ProfileLinks(Pool pool) {
        this.pool = pool;
    }

    /** For a page that shows them. */
    public Uni<List<ProfileLink>> of(long accountId) {
        return pool.preparedQuery("select label, url from profile_link where account_id = $1 order by position")
                .execute(Tuple.of(accountId))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new ProfileLink(row.getString("label"), row.getString("url")))
                        .toList());
    }

    /** Puts these in the place of the old ones, inside the current transaction. */
    Uni<Void> replace(long accountId, List<ProfileLink> links) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("delete from profile_link where account_id = :account")
                        .setParameter("account", accountId)
                        .executeUpdate())
                .chain(() -> Multi.createFrom()
                        .items(IntStream.range(0, links.size()).boxed())
                        .onItem()
                        .transformToUniAndConcatenate(at -> insert(accountId, at, links.get(at)))
                        .collect()
                        .asList())
                .replaceWithVoid();
    }

    private static Uni<Integer> insert(long accountId, int position, ProfileLink link) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into profile_link (account_id, position, label, url)
                                values (:account, :position, :label, :url)
                                """)
                        .setParameter("account", accountId)
                        .setParameter("position", (short) position)
                        .setParameter("label", link.label())
                        .setParameter("url", link.url())
                        .executeUpdate());
    }

    /** What is wrong with the links of a form, by the name of their fields. */
    static List<Problem> problems(List<ProfileLink> links) {
        return IntStream.range(0, links.size())
                .filter(at -> !links.get(at).isEmpty() && !wellFormed(links.get(at)))
                .mapToObj(at -> new Problem(
                        "link_url_" + at,
                        "Give a full address that begins with https:// and a label of up to 60 characters."))
                .toList();
    }

    private static boolean wellFormed(ProfileLink link) {
        try {
            URI uri = new URI(link.url());
            return link.url().length() <= LONGEST_URL
                    && link.label().length() <= LONGEST_LABEL
                    && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
