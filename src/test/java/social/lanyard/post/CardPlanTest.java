package social.lanyard.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import social.lanyard.testing.LanyardTest;
import social.lanyard.testing.LargeTables;

/** How the database goes about the statements that decide who may see what. */
@LanyardTest
class CardPlanTest {

    @Test
    void no_card_is_looked_for_in_a_whole_table() throws SQLException {
        try (LargeTables tables = LargeTables.filled()) {
            for (Map.Entry<String, String> each : Map.of(
                            "opened", CardStatements.VISIBLE,
                            "in a thread", CardStatements.THREAD,
                            "placed", CardStatements.PLACED,
                            "listed", CardStatements.LISTED,
                            "withdrawn", CardStatements.WITHDRAWN,
                            "seen", CardStatements.SEEN,
                            "seen by each", CardStatements.SEEN_BY_EACH,
                            "listed for each", CardStatements.LISTED_FOR_EACH,
                            "in a thread for each", CardStatements.THREAD_FOR_EACH)
                    .entrySet()) {
                tables.refuseReadingWhole(each.getKey(), each.getValue());
            }
        }
    }

    /** When the page is full, nobody is asked about the other candidates. */
    @Test
    void a_page_is_filled_in_the_order_of_the_index() throws SQLException {
        try (LargeTables tables = LargeTables.filled()) {
            for (String nearest : new String[] {CardStatements.NEWEST_LISTED, CardStatements.OLDEST_LISTED}) {
                tables.refuseReadingWhole("nearest", nearest);
                String plan = tables.plan(nearest);
                String untilFull = plan.substring(plan.indexOf("->  Limit"), plan.indexOf("using post_pkey on post s"));
                assertThat(untilFull).doesNotContain("Sort");
            }
        }
    }
}
