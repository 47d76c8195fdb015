package social.lanyard.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import social.lanyard.testing.LanyardTest;
import social.lanyard.testing.LargeTables;

/** How the database goes about the statements of every list of posts when there are many: never from end to end. */
@LanyardTest
class TimelinePlanTest {

    @Test
    void no_list_reads_a_large_table_as_a_whole() throws SQLException {
        try (LargeTables tables = LargeTables.filled()) {
            for (boolean upwards : new boolean[] {false, true}) {
                for (HomeStatement home : HomeStatement.values()) {
                    tables.refuseReadingWhole("home " + home, home.sql(upwards));
                    tables.refuseReadingWhole("a list of people " + home, home.sqlOfSome(upwards));
                }
                for (String list : new String[] {
                    ListStatements.LATEST,
                    ListStatements.LATEST_OF_KIND,
                    ListStatements.TOPIC,
                    ListStatements.TOPIC_OF_KIND,
                    ListStatements.CONFIRMED_BY
                }) {
                    tables.refuseReadingWhole(list, ListStatements.towards(upwards, list));
                }
                for (AuthorList list : AuthorList.values()) {
                    tables.refuseReadingWhole(
                            "of an author " + list, ListStatements.towards(upwards, ListStatements.author(list)));
                }
                tables.refuseReadingWhole("topics and series in home", SubjectCandidates.statement(upwards));
            }
            tables.refuseReadingWhole("what the leaf has not seen", LeafTail.SINCE);
            tables.refuseReadingWhole("what the leaf is filled with", LeafTail.OLDER);
            tables.refuseReadingWhole("whether there is news for the leaf", LeafCandidates.NEWS);
            tables.refuseReadingWhole("whom a reader follows", LeafCandidates.FOLLOWEES);
            tables.refuseReadingWhole("shares", LeafCandidates.FIRST_SHARES);
            tables.refuseReadingWhole("homes of many readers", HomeReaders.OF_EACH);
            tables.refuseReadingWhole("topics of the week", WeekTopics.COUNT);
            tables.refuseReadingWhole("the newest of a topic", WeekTopics.NEWEST);
        }
    }

    /** The twin: what has no index to go by is found out. */
    @Test
    void reading_a_table_as_a_whole_would_be_seen() throws SQLException {
        try (LargeTables tables = LargeTables.filled()) {
            assertThat(tables.plan("select count(*) from post where words > $1"))
                    .contains("Seq Scan on post");
        }
    }
}
