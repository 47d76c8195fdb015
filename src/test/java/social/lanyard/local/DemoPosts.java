package social.lanyard.local;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import social.lanyard.identity.Statement;
import social.lanyard.organisation.FacetKind;
import social.lanyard.post.Genre;
import social.lanyard.post.PostKind;
import social.lanyard.post.Visibility;
import social.lanyard.text.Markdown;
import social.lanyard.text.RenderedText;
import social.lanyard.text.Slug;
import social.lanyard.text.TextKind;
import social.lanyard.text.TextPlace;

/** The stories, notes and responses of the demo content, each with the facets that its author had on its day. */
final class DemoPosts {

    private final Connection connection;
    private final DemoTime time;
    private final DemoAccounts accounts;
    private final DemoFacets facets;
    private final String origin;
    private final Map<String, Written> written = new HashMap<>();
    private final Map<String, String> quoting = new HashMap<>();

    DemoPosts(Connection connection, DemoTime time, DemoAccounts accounts, DemoFacets facets, String origin) {
        this.connection = connection;
        this.time = time;
        this.accounts = accounts;
        this.facets = facets;
        this.origin = origin;
    }

    /** A post that others may answer. {@code thread} is the key of the post at the top, its own key for that one. */
    private record Written(
            long id, long author, Instant at, String thread, Visibility visibility, Long organisation, String path) {}

    void insert(DemoFiles files) throws SQLException {
        files.acts().stream()
                .filter(act -> act.act().startsWith("QUOTE_"))
                .forEach(act -> quoting.put(act.by(), act.on()));
        for (DemoFiles.Story story : files.stories()) {
            insert(story);
        }
        for (DemoFiles.Note note : files.notes()) {
            insert(note);
        }
        for (DemoFiles.Response response : files.responses()) {
            insert(response);
        }
        for (DemoFiles.Act act : files.acts()) {
            insert(act);
        }
        for (DemoFiles.Series series : files.series()) {
            insert(series);
        }
    }

    private void insert(DemoFiles.Series series) throws SQLException {
        Instant at = time.daysAgo(series.daysAgo());
        long id = time.idAt(at);
        DemoRow.into("series")
                .set("id", id)
                .set("author_id", accounts.id(series.author()))
                .set("title", series.title())
                .set("slug", Slug.of(series.title()))
                .set("about", series.about())
                .set("created_at", at)
                .set("changed_at", at)
                .insert(connection);
        int position = 0;
        for (String story : series.stories()) {
            DemoRow.into("series_part")
                    .set("post_id", known(story).id())
                    .set("series_id", id)
                    .set("author_id", known(story).author())
                    .set("position", position++)
                    .insert(connection);
        }
        for (String follower : series.followers()) {
            DemoRow.into("series_follow")
                    .set("account_id", accounts.id(follower))
                    .set("series_id", id)
                    .set("created_at", at)
                    .insert(connection);
        }
    }

    private void insert(DemoFiles.Act act) throws SQLException {
        Instant at = time.hoursAgo(act.hoursAgo());
        Written on = known(act.on());
        switch (act.act()) {
            case "SHARE" ->
                DemoRow.into("post")
                        .set("id", time.idAt(at))
                        .set("author_id", accounts.id(act.by()))
                        .set("kind", (short) 2)
                        .set("visibility", (short) 0)
                        .set("reblog_of_id", on.id())
                        .set("reblog_author_id", on.author())
                        .set("published_at", at)
                        .insert(connection);
            case "APPRECIATE" ->
                by(act, "appreciation", on, at).set("given_at", at).insert(connection);
            case "SAVE" -> by(act, "bookmark", on, at).set("saved_at", at).insert(connection);
            case "TOOK" ->
                DemoRow.into("took_to_work")
                        .set("response_id", on.id())
                        .set("response_author_id", on.author())
                        .set("post_id", known(on.thread()).id())
                        .set("author_id", accounts.id(act.by()))
                        .set("sentence", act.words())
                        .set("taken_at", at)
                        .insert(connection);
            case "QUOTE_ASKED", "QUOTE_GIVEN" ->
                DemoRow.into("quote")
                        .set("post_id", known(act.by()).id())
                        .set("author_id", known(act.by()).author())
                        .set("quoted_id", on.id())
                        .set("quoted_author_id", on.author())
                        .set("answer", act.act().substring("QUOTE_".length()))
                        .set("asked_at", at)
                        .insert(connection);
            default -> throw new IllegalArgumentException("No such act in the demo content: " + act.act());
        }
    }

    private DemoRow by(DemoFiles.Act act, String table, Written on, Instant at) {
        return DemoRow.into(table)
                .set("id", time.idAt(at))
                .set("account_id", accounts.id(act.by()))
                .set("post_id", on.id())
                .set("author_id", on.author());
    }

    private void insert(DemoFiles.Story story) throws SQLException {
        Instant at = time.daysAgo(Double.parseDouble(story.get("daysAgo")));
        String author = story.get("author");
        RenderedText text = Markdown.story(story.body(), place());
        Visibility visibility = Visibility.valueOf(story.get("visibility"));
        long id = time.idAt(at);
        Written post = new Written(
                id,
                accounts.id(author),
                at,
                story.get("key"),
                visibility,
                visibility == Visibility.ORGANISATION ? employer(author, at) : null,
                "/@" + author + "/" + id + "/" + Slug.of(story.get("title")));
        remember(post, story.get("key"));
        row(post, author, PostKind.STORY, Genre.valueOf(story.get("kind")), story.body(), text)
                .set("title", story.get("title"))
                .set("standfirst", story.get("standfirst"))
                .set("slug", Slug.of(story.get("title")))
                .set("content_note", story.head().get("contentNote"))
                .set("language", story.get("language"))
                .set("topics", String.join(", ", story.tags()))
                .insert(connection);
        insertFacets(post, author);
        Set<String> tags = new LinkedHashSet<>(story.tags());
        tags.addAll(text.hashtags());
        insertTags(post, tags);
    }

    private void insert(DemoFiles.Note note) throws SQLException {
        Instant at = time.hoursAgo(note.hoursAgo());
        // What quotes another post holds its address on a line of its own.
        String words = quoting.containsKey(note.key())
                ? note.text() + "\n\n<" + origin
                        + known(quoting.get(note.key())).path() + ">"
                : note.text();
        RenderedText text = Markdown.note(words, place());
        long id = time.idAt(at);
        Written post = new Written(
                id,
                accounts.id(note.author()),
                at,
                note.key(),
                Visibility.PUBLIC,
                null,
                "/@" + note.author() + "/" + id);
        remember(post, note.key());
        row(post, note.author(), PostKind.NOTE, null, words, text).insert(connection);
        insertFacets(post, note.author());
        insertTags(post, text.hashtags());
    }

    private void insert(DemoFiles.Response response) throws SQLException {
        Written parent = known(response.to());
        Written top = known(parent.thread());
        Instant at = parent.at()
                .plusMillis(
                        Math.round(response.hoursAfter() * Duration.ofHours(1).toMillis()));
        if (at.isAfter(time.now())) {
            throw new IllegalArgumentException("The demo response " + response.key() + " would be in the future");
        }
        RenderedText text = Markdown.render(response.text(), TextKind.RESPONSE, place());
        long id = time.idAt(at);
        Written post = new Written(
                id,
                accounts.id(response.author()),
                at,
                parent.thread(),
                top.visibility(),
                top.organisation(),
                "/@" + response.author() + "/" + id);
        remember(post, response.key());
        row(post, response.author(), PostKind.NOTE, null, response.text(), text)
                .set("reply_to_id", parent.id())
                .set("reply_to_author_id", parent.author())
                .set("thread_id", top.id())
                .set("thread_author_id", top.author())
                .set("held_at", "held".equals(response.state()) ? at : null)
                .insert(connection);
        insertFacets(post, response.author());
        insertTags(post, text.hashtags());
        if (response.state() != null) {
            state(response.state(), post, parent, top, at);
        }
    }

    private void state(String state, Written post, Written parent, Written top, Instant at) throws SQLException {
        switch (state) {
            case "held" ->
                DemoRow.into("held_response")
                        .set("post_id", post.id())
                        .set("author_id", post.author())
                        .set("for_id", parent.author())
                        .set("newcomer", true)
                        .set("held_at", at)
                        .insert(connection);
            case "question" ->
                DemoRow.into("waiting_question")
                        .set("post_id", post.id())
                        .set("author_id", post.author())
                        .set("for_id", parent.author())
                        .set("asked_at", at)
                        .insert(connection);
            case "hidden" ->
                DemoRow.into("hidden_response")
                        .set("post_id", post.id())
                        .set("author_id", post.author())
                        .set("of_id", parent.author())
                        .set("thread_id", top.id())
                        .set("hidden_by", parent.author())
                        .set("hidden_at", at)
                        .insert(connection);
            default -> throw new IllegalArgumentException("No such state of a demo response: " + state);
        }
    }

    private DemoRow row(Written post, String author, PostKind kind, Genre genre, String markdown, RenderedText text) {
        DemoFiles.Person person = accounts.person(author);
        // What somebody says of themselves, or that they are staff, stands only where nothing is confirmed.
        boolean confirmed = !facets.heldAt(author, post.at()).isEmpty();
        boolean staff = person.staffOf() != null;
        boolean asStaff = staff && genre != null && genre.staffOnly();
        Statement statement =
                confirmed || asStaff || person.statement() == null ? null : Statement.valueOf(person.statement());
        return DemoRow.into("post")
                .set("id", post.id())
                .set("author_id", post.author())
                .set("kind", (short) kind.ordinal())
                .set("genre", genre == null ? null : (short) genre.ordinal())
                .set("visibility", (short) post.visibility().ordinal())
                .set("organisation_id", post.organisation())
                .set("markdown", markdown)
                .set("html", text.html().value())
                .set("plain", text.plainText())
                .set("words", text.words())
                .set("statement", Statement.code(statement))
                .set("staff", staff && !confirmed && statement == null)
                .set("views_line", person.viewsOwn() == null ? "" : person.viewsOwn())
                .set("published_at", post.at());
    }

    private TextPlace place() {
        return accounts.place().withTopicPages();
    }

    private void insertFacets(Written post, String author) throws SQLException {
        short position = 0;
        for (DemoFacets.Confirmed facet : facets.heldAt(author, post.at())) {
            DemoFiles.Trust trust = accounts.trust(facet.file().organisation());
            DemoRow.into("post_facet")
                    .set("post_id", post.id())
                    .set("author_id", post.author())
                    .set("position", position++)
                    .set("facet_id", facet.id())
                    .set("kind", facet.file().kind())
                    .set("label", facet.file().label())
                    .set("organisation_id", accounts.id(trust.handle()))
                    .set("organisation_name", trust.name())
                    .set("organisation_code", trust.code())
                    .set("methods", facet.file().method())
                    .set("checked_on", facet.checkedOn())
                    .set("valid_until", facet.validUntil())
                    .insert(connection);
        }
    }

    private void insertTags(Written post, Collection<String> tags) throws SQLException {
        for (String tag : tags) {
            DemoRow.into("post_tag")
                    .set("tag", tag)
                    .set("post_id", post.id())
                    .set("author_id", post.author())
                    .insert(connection);
        }
    }

    private long employer(String author, Instant at) {
        List<DemoFacets.Confirmed> employments = facets.heldAt(author, at).stream()
                .filter(facet -> facet.file().kind().equals(FacetKind.EMPLOYMENT.name()))
                .toList();
        if (employments.isEmpty()) {
            throw new IllegalArgumentException("A demo story for colleagues has an author without a trust: " + author);
        }
        return accounts.id(
                accounts.trust(employments.get(0).file().organisation()).handle());
    }

    private Written known(String key) {
        Written post = written.get(key);
        if (post == null) {
            throw new IllegalArgumentException("The demo content has no post with the key " + key);
        }
        return post;
    }

    private void remember(Written post, String key) {
        if (written.put(key, post) != null) {
            throw new IllegalArgumentException("Two posts of the demo content have the key " + key);
        }
    }
}
