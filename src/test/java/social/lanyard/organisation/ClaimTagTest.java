package social.lanyard.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.Engine;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import social.lanyard.identity.Statement;
import social.lanyard.testing.LanyardTest;

@LanyardTest
class ClaimTagTest {
    @Inject
    Engine engine;

    private static Claim nurse(FacetState state) {
        return new Claim(
                state == FacetState.ENDED ? Claim.Kind.THEN : Claim.Kind.CONFIRMED,
                "Registered <nurse>",
                null,
                "Saltfen Community Health",
                "saltfen",
                "register looked up",
                LocalDate.of(2026, 11, 18),
                LocalDate.of(2027, 9, 30),
                state,
                "iris",
                null);
    }

    private Element line(String tag, Claim claim) {
        String html = engine.parse(tag).data("c", claim).render();
        return Jsoup.parseBodyFragment(html).selectFirst("p.claim");
    }

    @Test
    void in_a_list_the_line_has_role_and_organisation() {
        Element line = line("{#claim c /}", nurse(FacetState.FRESH));
        assertThat(line.text()).isEqualTo("Registered <nurse> · confirmed by Saltfen Community Health");
        assertThat(line.selectFirst("use").attr("href")).endsWith("#badge-fresh");
        assertThat(line.select("a")).isEmpty();
    }

    @Test
    void on_a_profile_the_line_has_the_day_and_how_we_know() {
        Element line = line("{#claim c long=true /}", nurse(FacetState.FRESH));
        assertThat(line.text())
                .isEqualTo(
                        "Registered <nurse> · confirmed by Saltfen Community Health on 18 November 2026 · how we know");
        assertThat(line.select("a").eachAttr("href")).containsExactly("/organisations/saltfen", "/@iris/how-we-know");
        assertThat(line.selectFirst("time").attr("datetime")).isEqualTo("2026-11-18");
    }

    @Test
    void an_ageing_statement_says_that_it_is_due_and_an_ended_one_that_it_was_then() {
        assertThat(line("{#claim c /}", nurse(FacetState.AGEING)).text()).endsWith("Health · renewal due");
        assertThat(line("{#claim c /}", nurse(FacetState.ENDED)).text())
                .isEqualTo("Registered <nurse> · confirmed then by Saltfen Community Health, not now");
    }

    @Test
    void members_staff_and_organisations_have_their_own_lines() {
        assertThat(line("{#claim c /}", Claim.plain(Statement.PATIENT, false)).text())
                .isEqualTo("Patient · speaking from own experience, under a screen name");
        assertThat(line("{#claim c /}", Claim.plain(Statement.PUBLIC, false)).text())
                .startsWith("Member of the public · ");
        assertThat(line("{#claim c /}", Claim.plain(null, true)).text()).isEqualTo("Staff · nothing confirmed");
        assertThat(line("{#claim c /}", Claim.plain(null, false)).text())
                .isEqualTo("Member · no statement about work or care");
        Claim trust = Claim.organisation("saltfen", LocalDate.ofInstant(Instant.EPOCH, java.time.ZoneOffset.UTC));
        assertThat(line("{#claim c /}", trust).text()).isEqualTo("Organisation");
        assertThat(line("{#claim c long=true /}", trust).text())
                .isEqualTo("Organisation · checked by the operator of this site on 1 January 1970 · how we know");
    }

    @Test
    void what_stands_inside_the_tag_ends_the_line() {
        assertThat(line("{#claim c}· <a href='#r1'>5 months ago</a>{/claim}", Claim.plain(null, true))
                        .text())
                .isEqualTo("Staff · nothing confirmed · 5 months ago");
    }
}
