package social.lanyard.identity;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import social.lanyard.media.Picture;
import social.lanyard.media.PictureUse;
import social.lanyard.media.PictureUses;

/** The pictures beside people's names and across the top of their pages. */
@ApplicationScoped
public class Portraits implements PictureUses {
    /** Twice the size of the places where they stand, for fine screens. */
    private static final int SMALL = 96;

    private static final int LARGE = 192;
    private static final int WIDE = 1280;

    private final Pool pool;

    Portraits(Pool pool) {
        this.pool = pool;
    }

    /** Address of a portrait as it stands beside a name, or empty where there is none. */
    public static String small(String name) {
        return address(name, PictureUse.PORTRAIT, SMALL);
    }

    /** The same as it stands at the top of a page. */
    public static String large(String name) {
        return address(name, PictureUse.PORTRAIT, LARGE);
    }

    /** Address of the picture across the top of a page, or empty where there is none. */
    public static String banner(String name) {
        return address(name, PictureUse.BANNER, WIDE);
    }

    private static String address(String name, PictureUse use, int wide) {
        return name == null
                ? ""
                : Picture.named(name).map(picture -> picture.path(use, wide)).orElse("");
    }

    /** Address of somebody's portrait as it stands beside their name, or empty where there is none. */
    public Uni<String> smallOf(long accountId) {
        return pool.preparedQuery("select portrait from account where id = $1")
                .execute(Tuple.of(accountId))
                .map(rows ->
                        rows.size() == 0 ? "" : small(rows.iterator().next().getString("portrait")));
    }

    /** Whether it stands on an open page now. */
    public Uni<Boolean> shown(Picture picture) {
        return used(Set.of(picture.name())).map(used -> !used.isEmpty());
    }

    @Override
    public Uni<Set<String>> used(Set<String> names) {
        return pool.preparedQuery("""
                        select portrait, banner from account
                         where (portrait = any($1) or banner = any($1)) and closed_at is null
                        """)
                .execute(Tuple.of(names.toArray(String[]::new)))
                .map(rows -> {
                    Set<String> used = new HashSet<>();
                    rows.forEach(row -> Stream.of("portrait", "banner")
                            .map(row::getString)
                            .filter(name -> name != null && names.contains(name))
                            .forEach(used::add));
                    return used;
                });
    }
}
