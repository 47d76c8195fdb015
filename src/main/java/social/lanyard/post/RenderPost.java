package social.lanyard.post;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import social.lanyard.support.Refusal;
import social.lanyard.text.RenderPool;
import social.lanyard.text.RenderedText;
import social.lanyard.text.TextKind;
import social.lanyard.text.TextPlace;
import social.lanyard.text.TextRefused;

/**
 * Turns what somebody wrote into what a page shows, before any transaction begins: it takes time, and no connection
 * waits for it. Only people who exist are linked.
 */
@ApplicationScoped
public class RenderPost {
    private static final Pattern MENTION = Pattern.compile("@([A-Za-z0-9_]{1,30})");
    /** Names that are looked up: more than may be in a text, so that a text with too many is known. */
    private static final int MENTIONS = 200;

    private final RenderPool pool;
    private final Pool database;

    RenderPost(RenderPool pool, Pool database) {
        this.pool = pool;
        this.database = database;
    }

    /**
     * @param field where a refusal belongs in the form
     * @throws Refusal when the text is over a limit or leaves nothing to read
     */
    public Uni<RenderedText> render(String field, String markdown, TextKind kind) {
        return known(mentioned(markdown))
                .chain(handles -> pool.render(
                        markdown, kind, TextPlace.ALONE.withTopicPages().withKnownHandles(handles::contains)))
                .onFailure(TextRefused.class)
                .transform(refused -> refused.in(field))
                .invoke(text -> Mentions.refuseTooMany(field, text.mentions().size()))
                .invoke(text -> {
                    if (text.plainText().isBlank()) {
                        throw new Refusal(field, "There is nothing to read in this text yet. Write a few words.");
                    }
                });
    }

    private static Set<String> mentioned(String markdown) {
        Set<String> handles = new LinkedHashSet<>();
        Matcher matcher = MENTION.matcher(markdown);
        while (matcher.find() && handles.size() < MENTIONS) {
            handles.add(matcher.group(1).toLowerCase(Locale.ROOT));
        }
        return handles;
    }

    private Uni<Set<String>> known(Set<String> handles) {
        if (handles.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return database.preparedQuery(
                        "select handle from account where handle = any($1) and host is null and closed_at is null")
                .execute(Tuple.of(handles.toArray(String[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map((Row row) -> row.getString("handle"))
                        .collect(Collectors.toSet()));
    }
}
