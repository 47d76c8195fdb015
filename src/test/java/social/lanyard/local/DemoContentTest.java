package social.lanyard.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import social.lanyard.testing.LanyardTest;
import social.lanyard.testing.TestDatabase;

@LanyardTest
class DemoContentTest {

    private static final DemoFiles FILES =
            new DemoFiles(LocalFolder.ofThisClone().repository().resolve("src/test/resources/demo"));

    @Test
    void every_story_of_the_files_is_there_once() throws SQLException {
        assertThat(FILES.stories()).hasSizeGreaterThanOrEqualTo(20);
        for (DemoFiles.Story story : FILES.stories()) {
            assertThat(column("select id::text from post where kind = 0 and title = ?", story.get("title")))
                    .as(story.get("title"))
                    .hasSize(1);
        }
    }

    @Test
    void every_response_stands_under_the_post_at_the_top_of_its_thread() throws SQLException {
        assertThat(column("select count(*)::text from post r join post t on t.id = r.thread_id"
                        + " where t.thread_id is null and t.author_id = r.thread_author_id"))
                .isNotEqualTo(List.of("0"));
        assertThat(column("select r.id::text from post r join post p on p.id = r.reply_to_id"
                        + " where coalesce(p.thread_id, p.id) <> r.thread_id or p.published_at > r.published_at"))
                .isEmpty();
    }

    @Test
    void statements_of_every_state_are_there() throws SQLException {
        String facets = " from facet where accepted_at is not null and ";
        assertThat(column("select label" + facets + "ended_at is null and valid_until > now() + interval '30 days'"))
                .as("fresh")
                .isNotEmpty();
        assertThat(column("select label" + facets
                        + "ended_at is null and valid_until between now() and now() + interval '30 days'"))
                .as("ageing")
                .isNotEmpty();
        assertThat(column("select label" + facets + "ended_at is null and valid_until < now()"))
                .as("lapsed")
                .isNotEmpty();
        assertThat(column("select label" + facets + "ended_at is not null"))
                .as("ended")
                .isNotEmpty();
    }

    @Test
    void a_story_keeps_what_was_confirmed_on_its_day_and_not_what_is_confirmed_now() throws SQLException {
        String frozen = "select f.organisation_code from post p join post_facet f on f.post_id = p.id"
                + " where p.title = ? and f.kind = 'EMPLOYMENT'";
        assertThat(column(frozen, "What I meant when I said ‘just’")).containsExactly("harrowmere");
        assertThat(column(
                        "select d.code from facet f join account a on a.id = f.account_id"
                                + " join organisation d on d.account_id = f.organisation_id"
                                + " where a.handle = ? and f.kind = 'EMPLOYMENT' and f.ended_at is null",
                        "amara"))
                // Other tests confirm her elsewhere too; her old employer's statement is over.
                .contains("saltfen")
                .doesNotContain("harrowmere");
    }

    @Test
    void what_quotes_another_post_holds_its_address_and_series_have_their_stories_and_followers() throws SQLException {
        List<String> quoting = FILES.acts().stream()
                .filter(act -> act.act().startsWith("QUOTE_"))
                .map(DemoFiles.Act::by)
                .toList();
        assertThat(quoting).isNotEmpty();
        for (DemoFiles.Note note : FILES.notes()) {
            if (quoting.contains(note.key())) {
                assertThat(column(
                                "select p.id::text from post p join quote q on q.post_id = p.id"
                                        + " where p.markdown like ? || '%' and p.markdown like '%/@%/' || q.quoted_id || '/%'",
                                note.text()))
                        .as(note.key())
                        .hasSize(1);
            }
        }
        for (DemoFiles.Series series : FILES.series()) {
            assertThat(column(
                            "select a.handle from series s join series_follow f on f.series_id = s.id"
                                    + " join account a on a.id = f.account_id where s.title = ?",
                            series.title()))
                    .containsAll(series.followers());
            assertThat(column(
                            "select p.title from series s join series_part t on t.series_id = s.id"
                                    + " join post p on p.id = t.post_id and p.author_id = s.author_id"
                                    + " where s.title = ? order by t.position",
                            series.title()))
                    .hasSize(series.stories().size());
        }
    }

    @Test
    void no_address_and_no_register_number_can_be_read_in_the_database() throws SQLException {
        assertThat(column("select encode(email, 'escape') from sign_in"))
                .isNotEmpty()
                .noneMatch(email -> email.contains(".example"));
        assertThat(column("select encode(register_number, 'escape') from facet where register_number is not null"))
                .isNotEmpty()
                .noneMatch(number -> number.contains("00Z0"));
    }

    private static List<String> column(String sql, Object... values) throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                var query = owner.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                query.setObject(i + 1, values[i]);
            }
            try (var rows = query.executeQuery()) {
                List<String> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
                return found;
            }
        }
    }
}
