package social.lanyard.search;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import social.lanyard.follow.Hidden;
import social.lanyard.support.Problem;
import social.lanyard.support.Refusal;

/** Finds out whom and what a search is narrowed down to, where only a name was typed. */
@ApplicationScoped
class Narrowing {
    private final Pool pool;

    Narrowing(Pool pool) {
        this.pool = pool;
    }

    /** @throws Refusal where nobody whom the viewer may meet has that handle, or no organisation that name */
    Uni<Narrowed> of(long viewerId, SearchForm form) {
        Narrowed narrowed = Narrowed.of(form);
        String author = Narrowed.given(form.author).replaceFirst("^@", "").toLowerCase(Locale.ROOT);
        String organisation = Narrowed.given(form.organisation);
        String profession = Narrowed.given(form.profession);
        return author.isEmpty() && organisation.isEmpty() && profession.isEmpty()
                ? Uni.createFrom().item(narrowed)
                : pool.preparedQuery("""
                                select (select a.id from account a
                                         where a.handle = $1 and a.host is null and a.closed_at is null and {together}) as author,
                                       (select a.id from organisation o
                                          join account a on a.id = o.account_id and a.closed_at is null
                                         where lower(o.code) = lower($2) or found_name(a.display_name) = found_name($2)
                                         order by a.id limit 1) as organisation,
                                       tsvector_to_array(to_tsvector('found_words', found_text($3))) as profession
                                """.replace("{together}", Hidden.not("$4", "a.id")))
                        .execute(Tuple.of(author, organisation, profession, viewerId))
                        .map(rows -> rows.iterator().next())
                        .map(row -> narrowed.with(marks(row, author, organisation, profession)));
    }

    private static List<String> marks(Row row, String author, String organisation, String profession) {
        List<String> marks = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        if (!author.isEmpty()) {
            found(row.getLong("author"), "author", "Nobody here has this handle.", marks, problems);
        }
        if (!organisation.isEmpty()) {
            found(
                    row.getLong("organisation"),
                    "organisation",
                    "No organisation here has this name. Write it as it stands in the list of organisations.",
                    marks,
                    problems);
        }
        if (!profession.isEmpty()) {
            String[] words = row.getArrayOfStrings("profession");
            if (words.length == 0) {
                problems.add(new Problem("profession", "Write a profession, such as nurse."));
            }
            for (String word : words) {
                marks.add("profession:" + word);
            }
        }
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
        return marks;
    }

    private static void found(Long id, String field, String sentence, List<String> marks, List<Problem> problems) {
        if (id == null) {
            problems.add(new Problem(field, sentence));
        } else {
            marks.add(field + ":" + id);
        }
    }
}
