package social.lanyard.confidentiality;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import social.lanyard.confidentiality.Corpus.Entry;
import social.lanyard.confidentiality.Corpus.Level;
import social.lanyard.confidentiality.Corpus.Mark;

/** The corpus is what it says it is, before anything is measured with it. */
class CorpusTest {
    /** Of the sealed third as it was on the day on which no rule had been written yet. */
    private static final String SEALED = "ebcdf1bfa862a181b92b069b340e6585ac338d765978c2d82c7af4118952fa4c";

    private static final Pattern TEN_DIGITS =
            Pattern.compile("(?<!\\d)(\\d{3})[ .\u00a0-]?(\\d{3})[ .\u00a0-]?(\\d{4})(?!\\d)");
    private static final Set<String> LABELS = Set.of(
            "CF-01",
            "CF-02",
            "CF-03",
            "CF-04",
            "CF-05",
            "CF-06",
            "CF-07",
            "CF-08",
            "CF-10",
            "CF-11",
            "IC-place",
            "IC-time",
            "IC-age",
            "IC-rare",
            "IC-pregnancy",
            "IC-ethnicity",
            "IC-religion",
            "IC-nationality",
            "IC-language",
            "IC-occupation",
            "IC-family",
            "IC-legal",
            "IC-reported",
            "IC-quote",
            "IC-small",
            "IC-died",
            "IC-relative");

    private static List<Entry> all() {
        List<Entry> all = new ArrayList<>(Corpus.read(Corpus.SEALED));
        Corpus.OPEN.forEach(name -> all.addAll(Corpus.read(name)));
        return all;
    }

    @Test
    void the_sealed_third_is_as_it_was_before_any_rule() throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256")
                .digest(Corpus.file(Corpus.SEALED).getBytes(StandardCharsets.UTF_8));
        assertThat(HexFormat.of().formatHex(hash)).isEqualTo(SEALED);
    }

    @Test
    void there_are_three_hundred_texts_half_of_them_clean_and_a_third_sealed() {
        List<Entry> all = all();
        assertThat(all).hasSizeGreaterThanOrEqualTo(300);
        assertThat(all.stream().map(Entry::id)).doesNotHaveDuplicates();
        assertThat(all.stream().filter(entry -> entry.level() == Level.CLEAN).count())
                .as("clean of " + all.size())
                .isBetween(all.size() * 45L / 100, all.size() * 55L / 100);
        assertThat(Corpus.read(Corpus.SEALED)).hasSizeGreaterThanOrEqualTo(all.size() / 3);
        assertThat(all).allSatisfy(entry -> {
            assertThat(entry.why()).as(entry.id()).isNotEmpty();
            assertThat(entry.text()).as(entry.id()).doesNotContain("[[", "]]", "{{", "}}");
            assertThat(entry.title().isEmpty()).as(entry.id() + " has a title").isEqualTo(!entry.story());
        });
    }

    @Test
    void every_label_stands_in_both_parts() {
        for (List<Entry> part : List.of(
                Corpus.read(Corpus.SEALED),
                Corpus.OPEN.stream().flatMap(name -> Corpus.read(name).stream()).toList())) {
            Map<String, Long> counts = part.stream()
                    .flatMap(entry -> entry.marks().stream())
                    .collect(Collectors.groupingBy(Mark::label, TreeMap::new, Collectors.counting()));
            assertThat(counts.keySet()).containsExactlyInAnyOrderElementsOf(LABELS);
            assertThat(counts)
                    .allSatisfy((label, count) -> assertThat(count).as(label).isGreaterThanOrEqualTo(2));
        }
    }

    @Test
    void who_is_named_is_named_in_red() {
        assertThat(all()).allSatisfy(entry -> {
            boolean direct = entry.marks().stream().anyMatch(Mark::direct);
            if (entry.level() == Level.CLEAN) {
                assertThat(direct).as(entry.id()).isFalse();
            } else {
                assertThat(entry.marks()).as(entry.id()).isNotEmpty();
            }
        });
    }

    /** About one ten-digit number in eleven is a valid one, and somebody may have it. */
    @Test
    void no_number_that_a_patient_could_have_is_stored() {
        for (Entry entry : all()) {
            Matcher number = TEN_DIGITS.matcher(entry.source());
            while (number.find()) {
                String ten = number.group(1) + number.group(2) + number.group(3);
                assertThat(ten.startsWith("999") || PatientNumbers.check(ten.substring(0, 9)) != ten.charAt(9) - '0')
                        .as(entry.id() + ": " + ten)
                        .isTrue();
            }
        }
    }

    @Test
    void no_sentence_is_used_twice() {
        Map<String, String> seen = new HashMap<>();
        for (Entry entry : all()) {
            for (String sentence : entry.text().split("(?<=[.!?])\\s+")) {
                String plain = sentence.toLowerCase().replaceAll("[^a-z]+", " ").strip();
                if (plain.split(" ").length >= 6) {
                    String before = seen.put(plain, entry.id());
                    assertThat(before).as(entry.id() + ": " + sentence).isNull();
                }
            }
        }
        assertThat(seen).hasSizeGreaterThan(1_000);
    }
}
