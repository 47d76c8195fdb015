package social.lanyard.bench.seed;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import social.lanyard.support.Ids;
import social.lanyard.text.Slug;

/**
 * Two years of stories, notes, responses and shares, a little more each month, in the order of time; with the statements
 * about their authors as they are frozen on each, topics, series, and who appreciated what.
 */
final class Posts {
    private static final String POST = "id, author_id, kind, genre, visibility, organisation_id, reblog_of_id, reblog_author_id,"
            + " reply_to_id, reply_to_author_id, thread_id, thread_author_id, title, standfirst, slug, markdown, html,"
            + " plain, words, statement, topics, published_at, deleted_at, made_in";

    private static final int STORIES = 14;
    private static final int NOTES = 46;
    private static final int RESPONSES = 25;

    private final SeedPlan plan;
    private final Accounts accounts;
    private final Prose prose;
    private final SplittableRandom random;
    private final Chance writers;
    private final Lately lately = new Lately();
    private final Pairs pairs;
    private final Map<Integer, Series> series = new HashMap<>();
    private long last;

    /** One author's sequence of stories, and how many it has. */
    private static final class Series {
        private final long id;
        private int parts;

        private Series(long id) {
            this.id = id;
        }
    }

    Posts(SeedPlan plan, Accounts accounts) {
        this.plan = plan;
        this.accounts = accounts;
        this.prose = new Prose(plan.seed(), 4_000);
        this.random = new SplittableRandom(plan.seed() * 31 + 3);
        this.writers = Chance.falling(plan.accounts(), 0.45);
        this.pairs = new Pairs(plan.posts());
        prose.refuseUnlessAsRendered();
    }

    void write(Connections connections) throws SQLException {
        try (CopyRows post = new CopyRows(connections, "post", POST);
                CopyRows facet = new CopyRows(
                        connections,
                        "post_facet",
                        "post_id, author_id, position, facet_id, kind, label, organisation_id, organisation_name,"
                                + " organisation_code, methods, checked_on, valid_until");
                CopyRows tag = new CopyRows(connections, "post_tag", "tag, post_id, author_id");
                CopyRows part = new CopyRows(connections, "series_part", "post_id, series_id, author_id, position");
                CopyRows appreciation = new CopyRows(
                        connections, "appreciation", "id, account_id, post_id, author_id, given_at")) {
            for (int i = 0; i < plan.posts(); i++) {
                next(i, post, facet, tag, part);
                if (random.nextInt(2) == 0) {
                    appreciate(appreciation);
                }
            }
            post.end();
            facet.end();
            tag.end();
            part.end();
            appreciation.end();
        }
        series(connections);
    }

    /** The series, and some of those who have parts in the order in which their authors come. */
    private void series(Connections connections) throws SQLException {
        try (CopyRows rows =
                new CopyRows(connections, "series", "id, author_id, title, slug, about, created_at, changed_at")) {
            for (Map.Entry<Integer, Series> each : series.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .toList()) {
                String title = prose.title(random);
                String at = Ids.instant(each.getValue().id).toString();
                rows.row(
                        each.getValue().id,
                        accounts.id(each.getKey()),
                        title,
                        Slug.of(title),
                        prose.sentence(random),
                        at,
                        at);
            }
            rows.end();
        }
    }

    private void next(int i, CopyRows post, CopyRows facet, CopyRows tag, CopyRows part) throws SQLException {
        double way = Math.pow((i + 0.5) / plan.posts(), 0.75);
        long millis = (long) (way * (plan.end().toEpochMilli() - plan.begin().toEpochMilli()));
        long at = Ids.at(plan.begin().plusMillis(millis)) + random.nextInt(1 << 20);
        long id = Math.max(last + 1, at);
        last = id;
        int author = accounts.ofRank(writers.pick(random));
        int what = random.nextInt(100);
        if (what < STORIES + NOTES || lately.isEmpty()) {
            own(i, id, author, what < STORIES, post, facet, tag, part);
        } else if (what < STORIES + NOTES + RESPONSES) {
            response(i, id, author, post, facet, tag);
        } else {
            share(id, author, post);
        }
    }

    private void own(
            int number,
            long id,
            int author,
            boolean story,
            CopyRows post,
            CopyRows facet,
            CopyRows tag,
            CopyRows part)
            throws SQLException {
        boolean professional = accounts.professional(author);
        int visibility = visibility(professional);
        long organisation = visibility == 3 ? accounts.id(accounts.employer(author)) : 0;
        Prose.Piece text = story ? prose.story(random) : prose.note(random, number);
        String title = story ? prose.title(random) : null;
        List<String> topics =
                story ? new ArrayList<>(Topics.several(random)) : text.tags();
        String published = Ids.instant(id).toString();
        boolean deleted = random.nextInt(100) == 0;
        post.row(
                id,
                accounts.id(author),
                story ? 0 : 1,
                story ? genre(professional) : null,
                visibility,
                organisation == 0 ? null : organisation,
                null,
                null,
                null,
                null,
                null,
                null,
                title,
                story ? prose.sentence(random) : null,
                story ? Slug.of(title) : null,
                text.markdown(),
                text.html(),
                text.plain(),
                text.words(),
                statement(author, professional),
                story ? String.join(", ", topics) : "",
                published,
                deleted ? published : null,
                null);
        around(id, author, professional, topics, facet, tag);
        if (story && !deleted && visibility == 0 && accounts.rankOf(author) < plan.accounts() / 20 && random.nextInt(4) == 0) {
            Series of = series.computeIfAbsent(author, a -> new Series(id));
            part.row(id, of.id, accounts.id(author), of.parts++);
        }
        if (!deleted) {
            lately.add(id, author, visibility, organisation);
        }
    }

    private void response(int number, long id, int author, CopyRows post, CopyRows facet, CopyRows tag)
            throws SQLException {
        Lately.Top top = lately.some(random);
        boolean below = top.response != 0 && random.nextInt(10) < 4;
        long to = below ? top.response : top.id;
        int toAuthor = below ? top.responder : top.author;
        boolean professional = accounts.professional(author);
        Prose.Piece text = prose.note(random, number);
        post.row(
                id,
                accounts.id(author),
                1,
                null,
                top.visibility,
                top.organisation == 0 ? null : top.organisation,
                null,
                null,
                to,
                accounts.id(toAuthor),
                top.id,
                accounts.id(top.author),
                null,
                null,
                null,
                text.markdown(),
                text.html(),
                text.plain(),
                text.words(),
                statement(author, professional),
                "",
                Ids.instant(id).toString(),
                null,
                null);
        around(id, author, professional, text.tags(), facet, tag);
        top.response = id;
        top.responder = author;
    }

    private void share(long id, int author, CopyRows post) throws SQLException {
        Lately.Top top = lately.some(random);
        for (int tries = 0; tries < 20; tries++) {
            if (top.visibility < 2 && top.author != author && pairs.add(author, top.id)) {
                break;
            }
            top = lately.some(random);
            author = accounts.ofRank(writers.pick(random));
            if (tries == 19) {
                return;
            }
        }
        post.row(
                id,
                accounts.id(author),
                2,
                null,
                0,
                null,
                top.id,
                accounts.id(top.author),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "",
                "",
                0,
                null,
                "",
                Ids.instant(id).toString(),
                null,
                null);
    }

    private void appreciate(CopyRows appreciation) throws SQLException {
        if (lately.isEmpty()) {
            return;
        }
        Lately.Top top = lately.some(random);
        int person = random.nextInt(plan.people());
        if (top.visibility < 2 && top.author != person && pairs.add(-1L - person, top.id)) {
            appreciation.row(
                    last, accounts.id(person), top.id, accounts.id(top.author), Ids.instant(last).toString());
        }
    }

    private void around(
            long id, int author, boolean professional, List<String> topics, CopyRows facet, CopyRows tag)
            throws SQLException {
        if (professional) {
            int trust = accounts.employer(author);
            for (int which = 0; which < 2; which++) {
                facet.row(
                        id,
                        accounts.id(author),
                        which,
                        accounts.facet(author, which),
                        which == 0 ? "PROFESSION" : "EMPLOYMENT",
                        accounts.profession(author),
                        accounts.id(trust),
                        accounts.name(trust),
                        accounts.handle(trust),
                        "STAFF_RECORD",
                        accounts.checkedOn(),
                        accounts.validUntil());
            }
        }
        for (String topic : topics) {
            tag.row(topic, id, accounts.id(author));
        }
    }

    private Object statement(int author, boolean professional) {
        return professional || accounts.organisation(author) ? null : accounts.statement(author);
    }

    private int genre(boolean professional) {
        return professional ? new int[] {0, 1, 2, 3}[random.nextInt(4)] : 1 + random.nextInt(2);
    }

    private int visibility(boolean professional) {
        int chance = random.nextInt(100);
        return chance < 92 ? 0 : chance < 95 ? 1 : chance < 99 || !professional ? 2 : 3;
    }
}
