package social.lanyard.confidentiality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The word lists of the confidentiality check: long enough, each line with its reason, nothing twice. */
class WordListsTest {
    private static List<String[]> rows(String name) {
        try (var stream = WordListsTest.class.getResourceAsStream("/confidentiality/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void onlyOnce(List<String[]> rows) {
        Set<String> seen = new HashSet<>();
        for (String[] row : rows) {
            for (String words : row[0].split("\\|")) {
                assertThat(words.strip()).as(row[0]).isNotEmpty().isEqualTo(words);
                assertThat(seen.add(words.toLowerCase(Locale.ROOT))).as(words).isTrue();
            }
        }
    }

    @Test
    void places_say_where_they_are_and_how_much_they_tell() {
        List<String[]> places = rows("places.tsv");
        assertThat(places).hasSizeGreaterThanOrEqualTo(1_500);
        onlyOnce(places);
        assertThat(places).allSatisfy(row -> {
            assertThat(row).as(row[0]).hasSizeBetween(5, 6);
            assertThat(row[1])
                    .as(row[0])
                    .isIn("city", "town", "village", "district", "island", "county", "hospital-site");
            assertThat(row[2]).as(row[0]).isIn("england", "scotland", "wales", "northern-ireland");
            assertThat(row[3]).as(row[0]).isIn("1", "2", "3", "4");
            assertThat(row[4]).as(row[0]).isNotBlank();
            assertThat(row.length < 6 || row[5].equals("word")).as(row[0]).isTrue();
        });
    }

    @Test
    void names_are_of_all_communities_and_say_where_they_are_words_too() {
        List<String[]> names = rows("names.tsv");
        assertThat(names).hasSizeGreaterThanOrEqualTo(1_500);
        onlyOnce(names);
        assertThat(names).allSatisfy(row -> {
            assertThat(row).as(row[0]).hasSizeBetween(3, 4);
            assertThat(row[1]).as(row[0]).isIn("given", "family", "both");
            assertThat(row[2]).as(row[0]).isNotBlank();
            assertThat(row.length < 4 || row[3].equals("word")).as(row[0]).isTrue();
        });
        assertThat(names.stream().filter(row -> row.length == 4).map(row -> row[0]))
                .contains("Hope", "May", "April", "Mark", "Will");
    }

    @Test
    void conditions_procedures_and_events_have_a_tier() {
        List<String[]> rare = rows("rare.tsv");
        assertThat(rare).hasSizeGreaterThanOrEqualTo(600);
        onlyOnce(rare);
        assertThat(rare).allSatisfy(row -> {
            assertThat(row).as(row[0]).hasSize(4);
            assertThat(row[1]).as(row[0]).isIn("condition", "procedure", "event");
            assertThat(row[2]).as(row[0]).isIn("1", "2", "3", "4");
            assertThat(row[3]).as(row[0]).isNotBlank();
        });
    }

    @Test
    void jargon_has_plain_words() {
        List<String[]> jargon = rows("jargon.tsv");
        assertThat(jargon).hasSizeGreaterThanOrEqualTo(400);
        onlyOnce(jargon);
        assertThat(jargon).allSatisfy(row -> {
            assertThat(row).as(row[0]).hasSize(3);
            assertThat(row[1]).as(row[0]).isNotBlank().isNotEqualToIgnoringCase(row[0]);
            assertThat(row[2]).as(row[0]).isNotBlank();
        });
    }
}
