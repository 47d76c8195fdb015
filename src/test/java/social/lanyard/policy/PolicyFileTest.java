package social.lanyard.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyFileTest {
    private static final String SMALL = """
            # Content policy

            Version 2.1 · 3 March 2027

            These are the *rules*.

            ## First things

            ### P1 Be kind

            Say it well.

            - Good: “Thank you.”
            - Not good: “No.”

            ## Changes

            - Version 2.1: more of it.
            """;

    @Test
    void the_file_of_the_house_is_read_whole() {
        ContentPolicy policy = new PolicyFile(HouseFile.read("/content-policy.md")).policy();
        assertThat(policy.version()).isEqualTo("1.0");
        assertThat(policy.since()).isEqualTo("2026-11-22");
        assertThat(policy.sections())
                .extracting(PolicySection::id)
                .containsExactlyElementsOf(List.of("P", "C", "A", "R", "V", "E", "S", "M", "L"));
        assertThat(policy.clauses()).hasSize((int)
                policy.source().lines().filter(line -> line.startsWith("### ")).count());
        assertThat(policy.clause("C2")).hasValueSatisfying(clause -> {
            assertThat(clause.title()).isEqualTo("Combinations of details");
            assertThat(clause.html()).contains("<p>One detail may tell nothing.");
            assertThat(clause.examples()).extracting(Clause.Example::good).containsExactly(true, false);
        });
        assertThat(policy.clause("Z9")).isEmpty();
    }

    @Test
    void examples_stand_apart_from_the_rule() {
        Clause clause = new PolicyFile(SMALL).policy().clause("P1").orElseThrow();
        assertThat(clause.html()).isEqualToIgnoringWhitespace("<p>Say it well.</p>");
        assertThat(clause.examples())
                .containsExactly(new Clause.Example(true, "“Thank you.”"), new Clause.Example(false, "“No.”"));
    }

    @Test
    void an_id_that_is_used_twice_is_noticed() {
        String twice = SMALL.replace("## Changes", "### P1 Again\n\nText.\n\n## Changes");
        assertThatThrownBy(() -> new PolicyFile(twice).policy()).hasMessageContaining("used once");
    }

    @Test
    void a_slip_in_the_form_is_noticed() {
        assertThatThrownBy(() -> new PolicyFile(SMALL.replace("Version 2.1 · 3", "Version 2.1, 3")).policy())
                .hasMessageContaining("version and date");
        assertThatThrownBy(() -> new PolicyFile(SMALL.replace("### P1 Be kind", "### Be kind")).policy())
                .hasMessageContaining("an id and a title");
    }
}
