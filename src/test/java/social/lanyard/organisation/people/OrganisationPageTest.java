package social.lanyard.organisation.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import social.lanyard.media.Photographs;
import social.lanyard.organisation.People;
import social.lanyard.organisation.People.Person;
import social.lanyard.organisation.Role;
import social.lanyard.testing.Asking;
import social.lanyard.testing.Cast;
import social.lanyard.testing.Cast.Actor;
import social.lanyard.testing.LanyardTest;
import social.lanyard.testing.Uploads;

/** What an organisation's public page says, who may change it, and what is written down. */
@LanyardTest
class OrganisationPageTest {
    private static final String PICTURES = "/organisations/" + Cast.TRUST + "/page/pictures";

    @Inject
    People people;

    @Test
    void an_admin_says_what_readers_find_and_it_is_written_down_once() {
        Person trust = people.organisation("Quayside Wards");
        Person admin = admin(trust);
        String page = "/organisations/" + trust.code() + "/page";
        Document form = people.page(admin, page);
        String token = form.select("input[name=token]").val();
        for (int pressed = 0; pressed < 2; pressed++) {
            assertThat(say(admin, page, token, "1", "By the river", "**Two** wards <script>x</script>")
                            .statusCode())
                    .isEqualTo(303);
        }
        Document shown = people.page(null, "/organisations/" + trust.code());
        assertThat(shown.select("main .measure strong").text()).isEqualTo("Two");
        assertThat(shown.select("main script")).isEmpty();
        assertThat(shown.select("#who").parents().text()).contains("The staff record", "people@quayside.example");
        assertThat(people.page(null, "/@" + trust.handle()).select("main").text())
                .contains("Two wards");
        assertThat(people.one(
                        Long.class,
                        "select count(*) from audit where act = 'organisation.page.text_changed' and other_id = ?"
                                + " and on_behalf_of = other_id and actor_id = ?",
                        trust.id(),
                        admin.id()))
                .isEqualTo(1);
    }

    @Test
    void nobody_overwrites_what_another_admin_said_without_being_told() {
        Person trust = people.organisation("Lockside Wards");
        Person admin = admin(trust);
        String page = "/organisations/" + trust.code() + "/page";
        assertThat(say(admin, page, "", "1", "First", "").statusCode()).isEqualTo(303);
        Response late = say(admin, page, "", "1", "Second", "");
        assertThat(late.statusCode()).isEqualTo(409);
        Document again = Jsoup.parse(late.asString());
        assertThat(again.select("main").text()).contains("Somebody else changed this page");
        assertThat(again.select("#sentence").val()).isEqualTo("Second");
        assertThat(people.one(String.class, "select sentence from organisation where account_id = ?", trust.id()))
                .isEqualTo("First");
        assertThat(say(admin, page, "", again.select("input[name=version]").val(), "Second", "")
                        .statusCode())
                .as("saved again, knowing of it")
                .isEqualTo(303);
    }

    @Test
    void what_is_too_long_comes_back_with_a_sentence() {
        Person trust = people.organisation("Weirside Wards");
        Document again = Jsoup.parse(
                say(admin(trust), "/organisations/" + trust.code() + "/page", "", "1", "x".repeat(201), "Kept")
                        .asString());
        assertThat(again.select("#sentence-error").text()).contains("Keep it to 200");
        assertThat(again.select("#about").text()).isEqualTo("Kept");
    }

    @Test
    void other_roles_and_admins_of_other_organisations_do_not_find_it() {
        Person trust = people.organisation("Fordside Wards");
        String page = "/organisations/" + trust.code() + "/page";
        Person stranger = admin(people.organisation("Millside Wards"));
        Person writer = people.person("Wyn Writes");
        people.role(writer, trust, Role.WRITER);
        for (Person other : new Person[] {stranger, writer}) {
            assertThat(people.status(other, page)).isEqualTo(404);
            assertThat(say(other, page, "", "1", "Theirs", "").statusCode()).isEqualTo(404);
        }
        assertThat(people.one(String.class, "select sentence from organisation where account_id = ?", trust.id()))
                .isEmpty();
    }

    @Test
    void its_picture_stands_beside_its_name_until_it_is_taken_off() {
        assertThat(send("keep-portrait", "portrait", Photographs.plain("png", 320, 320))
                        .statusCode())
                .isEqualTo(303);
        assertThat(send("keep-banner", "banner", Photographs.plain("png", 1280, 400))
                        .statusCode())
                .isEqualTo(303);
        Document page = Jsoup.parse(visit("/organisations/" + Cast.TRUST).body());
        String portrait = page.select("main img.avatar--lg").attr("src");
        assertThat(visit(portrait).statusCode()).as(portrait).isEqualTo(200);
        assertThat(page.select("main img.banner")).hasSize(1);
        assertThat(Jsoup.parse(visit("/@" + Cast.TRUST).body()).select("main img.avatar--lg"))
                .hasSize(1);

        assertThat(send("drop-portrait", "portrait", null).statusCode()).isEqualTo(303);
        assertThat(send("drop-banner", "banner", null).statusCode()).isEqualTo(303);
        assertThat(Jsoup.parse(visit("/organisations/" + Cast.TRUST).body()).select("main header img.avatar--lg"))
                .isEmpty();
        assertThat(visit(portrait).statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(send("keep-portrait", "portrait", "no".getBytes())
                                .body())
                        .select("#portrait-error")
                        .text())
                .contains("not a picture");
    }

    private static HttpResponse<String> send(String what, String field, byte[] file) {
        return Uploads.send(Actor.ADMIN, PICTURES, Map.of("what", what), field, file == null ? "" : "p.png", file);
    }

    private static HttpResponse<String> visit(String path) {
        return Asking.as(Actor.VISITOR, "GET", path, false, "");
    }

    private Person admin(Person trust) {
        Person admin = people.person("Ada Runs It");
        people.role(admin, trust, Role.ADMIN);
        return admin;
    }

    private Response say(Person who, String page, String token, String version, String sentence, String about) {
        return people.browser(who)
                .formParam("token", token)
                .formParam("version", version)
                .formParam("sentence", sentence)
                .formParam("about", about)
                .formParam("checks", "The staff record")
                .formParam("contact", "people@quayside.example")
                .post(page);
    }
}
