package social.lanyard.organisation.people;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import social.lanyard.audit.Audit;
import social.lanyard.audit.Entry;
import social.lanyard.organisation.OrganisationAct;
import social.lanyard.organisation.People;
import social.lanyard.organisation.People.Person;
import social.lanyard.organisation.Role;
import social.lanyard.testing.LanyardTest;

/** What the admins of an organisation read of its record. */
@LanyardTest
class RecordPageTest {
    @Inject
    People people;

    @Inject
    Audit audit;

    private static String record(Person trust) {
        return "/organisations/" + trust.code() + "/record";
    }

    private void acted(Entry entry) {
        People.in(() -> audit.append(entry));
    }

    @Test
    void admins_read_who_did_what_when_and_no_reason() {
        Person trust = people.organisation("Recorded Trust");
        Person kerensa = people.person("Kerensa Bayliss");
        Person idris = people.person("Idris Falkland");
        Person amara = people.person("Amara Osei");
        Person meredith = people.person("Meredith Tay");
        people.role(kerensa, trust, Role.ADMIN);
        people.role(idris, trust, Role.VERIFIER);
        assertThat(people.browser(kerensa)
                        .formParam("role", "VERIFIER", "ADMIN")
                        .formParam("reason", "Second admin.")
                        .post("/organisations/" + trust.code() + "/people/" + idris.handle())
                        .statusCode())
                .isEqualTo(303);
        acted(new Entry(amara.id(), OrganisationAct.REQUEST_SENT, amara.id(), trust.id(), null));
        acted(new Entry(idris.id(), OrganisationAct.REQUEST_CONFIRMED, amara.id(), trust.id(), "Staff record matched.")
                .onBehalfOf(trust.id()));
        acted(new Entry(amara.id(), OrganisationAct.FACET_HIDDEN, amara.id(), trust.id(), null));
        acted(new Entry(meredith.id(), OrganisationAct.CREATED, trust.id(), trust.id(), null));
        acted(new Entry(kerensa.id(), OrganisationAct.INVITED, null, trust.id(), null).because("staff"));
        acted(new Entry(kerensa.id(), "organisation.trial", null, trust.id(), null));

        Document page = people.page(kerensa, record(trust));
        List<String> acts = page.select(".history li strong").eachText();
        assertThat(acts)
                .containsExactly(
                        "Another act",
                        "Invitation sent",
                        "Organisation let in",
                        "Request confirmed",
                        "Request sent",
                        "Roles changed");
        List<String> lines = page.select(".history li").eachText();
        assertThat(lines.get(1)).contains("as staff", "by you");
        assertThat(lines.get(2)).contains("by somebody at Lanyard").doesNotContain("Meredith");
        assertThat(lines.get(3)).contains(": " + amara.name(), "by " + idris.name());
        assertThat(lines.get(5)).contains(idris.name(), "became Admin", "by you");
        assertThat(page.text()).doesNotContain("Staff record matched", "Second admin");
        assertThat(people.page(idris, record(trust)).text()).contains("by " + kerensa.name());
    }

    @Test
    void nobody_else_reads_it() {
        Person trust = people.organisation("Recorded Trust");
        Person other = people.organisation("Other Trust");
        Person philippa = people.person("Philippa Nwosu");
        Person kerensa = people.person("Kerensa Bayliss");
        people.role(philippa, trust, Role.VERIFIER);
        people.role(kerensa, other, Role.ADMIN);
        assertThat(people.status(kerensa, record(other))).isEqualTo(200);
        assertThat(people.status(kerensa, record(trust))).isEqualTo(404);
        assertThat(people.status(philippa, record(trust))).isEqualTo(404);
        assertThat(people.status(null, record(trust))).isEqualTo(303);
        assertThat(people.browser(kerensa).get(record(other) + "?max_id=x").statusCode())
                .isEqualTo(422);
    }

    @Test
    void it_goes_on_where_the_page_before_ended() {
        Person trust = people.organisation("Recorded Trust");
        Person kerensa = people.person("Kerensa Bayliss");
        people.role(kerensa, trust, Role.ADMIN);
        for (int i = 0; i < 53; i++) {
            acted(new Entry(kerensa.id(), OrganisationAct.INVITED, null, trust.id(), null));
        }
        Document first = people.page(kerensa, record(trust));
        assertThat(first.select(".history li")).hasSize(50);
        Document second =
                people.page(kerensa, first.select(".pager a[href*=max_id]").attr("href"));
        assertThat(second.select(".history li")).hasSize(3);
        assertThat(second.select(".pager a[href*=max_id]")).isEmpty();
        assertThat(second.select(".pager a").attr("href")).isEqualTo(record(trust));
    }

    @Test
    void every_act_that_is_shown_has_words() throws IOException {
        String template = Files.readString(Path.of("src/main/resources/templates/organisation/record.html"));
        assertThat(Arrays.stream(OrganisationAct.values())
                        .filter(act -> !RecordedActs.THEIRS.contains(act))
                        .filter(act -> !template.contains("{#is " + act.name() + "}")))
                .isEmpty();
    }
}
