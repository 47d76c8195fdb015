package social.lanyard.organisation.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.lanyard.identity.AddressIndex;
import social.lanyard.identity.SignInListener;
import social.lanyard.organisation.People;
import social.lanyard.organisation.People.Person;
import social.lanyard.organisation.Role;
import social.lanyard.testing.LanyardTest;
import social.lanyard.testing.Proof;

/** A staff file on its way, through the pages. */
@LanyardTest
class StaffImportTest {
    @Inject
    People people;

    @Inject
    AddressIndex addresses;

    @Inject
    OfferAtJoining offers;

    @Inject
    ImportCleaning cleaning;

    private Person trust;
    private Person kerensa;
    private Person perrin;
    private Person maud;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private static String looked() {
        return LocalDate.now().minusMonths(2).format(DAY);
    }

    @BeforeEach
    void cast() {
        trust = people.organisation("Fenwater Community Trust");
        kerensa = people.person("Kerensa Bayliss");
        perrin = people.person("Perrin Oduya");
        maud = people.person("Maud Silvestri");
        people.role(kerensa, trust, Role.ADMIN);
        comes(perrin);
        comes(maud);
    }

    private String mail(Person person) {
        return person.handle() + "@mail.example";
    }

    private void comes(Person person) {
        people.address(person);
        People.in(() -> addresses.signedIn(person.id(), mail(person), Set.of()));
    }

    private String imports() {
        return "/organisations/" + trust.code() + "/imports";
    }

    private static final String HEAD = "Known as,Email,Position title,Prof body,PIN,Checked,Day they left,DOB\n";

    private String file() {
        return HEAD
                + perrin.name() + "," + mail(perrin).toUpperCase() + ",Pharmacist,GPHC,2000042," + looked()
                + ",,01/02/1980\n"
                + maud.name() + " Brown," + mail(maud) + ",Health visitor,NMC,12A3456B," + looked() + ",,01/02/1980\n"
                + "Nobody Here,newcomer-" + trust.code() + "@mail.example,Support worker,,,,,01/02/1980\n"
                + "No Email,,Support worker,,,,,01/02/1980\n"
                + "=1+1,x@mail.example,Support worker,,,,,01/02/1980\n";
    }

    private Response send(Person who, String text) {
        return send(who, text.getBytes(StandardCharsets.UTF_8));
    }

    private Response send(Person who, byte[] bytes) {
        return people.browser(who)
                .contentType("multipart/form-data")
                .multiPart("token", java.util.UUID.randomUUID().toString())
                .multiPart("file", "staff.csv", bytes, "text/csv")
                .post(imports());
    }

    /** Sends a file and answers with the address of its import. */
    private String sent(String text) {
        Response sent = send(kerensa, text);
        assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(303);
        String mapping = sent.header("Location").replaceFirst("^https?://[^/]+", "");
        assertThat(mapping).matches(imports() + "/[0-9]+/mapping");
        return mapping.replace("/mapping", "");
    }

    /** Tries it with the columns that the page proposes. */
    private Document tried(String at) {
        Document form = people.page(kerensa, at + "/mapping");
        var request = people.browser(kerensa).formParam("leavers", "column").formParam("days", "12");
        for (var column : form.select("main [name=column]")) {
            request.formParam(
                    "column",
                    column.tagName().equals("select")
                            ? column.select("option[selected]").val()
                            : "");
        }
        Response tried = request.formParam("keep", "on").post(at + "/mapping");
        assertThat(tried.statusCode()).as(tried.asString()).isEqualTo(303);
        return people.page(kerensa, at + "?show=all");
    }

    private Response click(String at, String what, String token) {
        return people.browser(kerensa)
                .formParam("token", token)
                .formParam("trial", people.one(Integer.class, "select trial from staff_import where id = ?", id(at)))
                .post(at + "/" + what);
    }

    private static long id(String at) {
        return Long.parseLong(at.substring(at.lastIndexOf('/') + 1));
    }

    /** What the request did not finish goes on in the background by itself. */
    private void finish(String at) {
        for (int i = 0; i < 200; i++) {
            String state = people.one(String.class, "select state from staff_import where id = ?", id(at));
            if (!state.endsWith("ING")) {
                return;
            }
            try {
                Thread.sleep(200);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        throw new AssertionError("It never ended.");
    }

    private long facets(Person person) {
        return people.one(Long.class, "select count(*) from facet where account_id = ?", person.id());
    }

    private long inForce(Person person) {
        return people.one(
                Long.class,
                "select count(*) from facet where account_id = ? and accepted_at is not null and ended_at is null",
                person.id());
    }

    private void accepts(Person person) {
        people.run(
                "update facet set accepted_at = now() where account_id = ? and accepted_at is null and ended_at is null",
                person.id());
    }

    @Test
    void a_file_is_read_matched_tried_confirmed_and_taken_back() {
        String at = sent(file());
        Document match = people.page(kerensa, at + "/mapping");
        assertThat(match.text()).contains("5 rows, 8 columns", "We do not take dates of birth.", "•••••42");
        assertThat(match.text()).doesNotContain("01/02/1980", "2000042", mail(perrin));
        assertThat(match.select("option[selected]").eachText())
                .startsWith("Name", "Work email", "Role", "Register", "Register number");

        Document trial = tried(at);
        assertThat(trial.select("tbody tr").eachText())
                .satisfiesExactly(
                        row -> assertThat(row).startsWith("2 " + perrin.name()).contains("Pharmacist", "Offered"),
                        row -> assertThat(row).contains("Account is named " + maud.name(), "Held"),
                        row -> assertThat(row).contains("Nobody has an account", "Invited by mail"),
                        row -> assertThat(row).contains("“Email” is empty", "Left out"),
                        row -> assertThat(row).contains("as a formula does", "Left out"));
        assertThat(trial.selectFirst("main form button[type=submit]").text())
                .isEqualTo("Confirm 1 person and invite 1 person");
        assertThat(facets(perrin)).as("a trial changes nothing").isZero();

        String mend = people.browser(kerensa).get(at + "/rows-to-mend.csv").asString();
        assertThat(mend)
                .startsWith("\uFEFFKnown as,Email,")
                .contains("'=1+1", "12A3456B", "Account is named")
                .doesNotContain(perrin.name(), "01/02/1980");

        assertThat(click(at, "confirmation", "once").statusCode()).isEqualTo(303);
        assertThat(click(at, "confirmation", "once").statusCode())
                .as("a doubled click")
                .isEqualTo(303);
        finish(at);
        assertThat(facets(perrin)).isEqualTo(3);
        assertThat(inForce(perrin)).as("nothing shows before they accept").isZero();
        assertThat(people.page(kerensa, at).text()).contains("1 person confirmed", "1 person invited by mail");
        assertThat(people.one(
                        Long.class,
                        "select count(*) from staff_import where id = ? and content is null and state = 'CONFIRMED'",
                        id(at)))
                .as("the file is gone")
                .isOne();
        assertThat(people.one(
                        Long.class,
                        "select count(*) from audit where act = 'organisation.import.confirmed' and other_id = ?",
                        trust.id()))
                .isOne();
        assertThat(people.page(perrin, "/verification").text()).contains("Pharmacist", trust.name());

        String again = sent(file());
        assertThat(people.page(kerensa, again + "/mapping").text()).contains("We matched 7 columns from last time.");
        Document second = tried(again);
        assertThat(second.text()).contains("Offered already, waits for their answer.", "Invited already");
        assertThat(second.select("form[action$=confirmation]"))
                .as("nothing to do twice")
                .isEmpty();

        accepts(perrin);
        assertThat(inForce(perrin)).isEqualTo(3);
        assertThat(click(at, "undoing", "back").statusCode()).isEqualTo(303);
        finish(at);
        assertThat(inForce(perrin)).isZero();
        assertThat(people.page(kerensa, at).text()).contains("3 statements of this file taken back", "1 invitation");
        assertThat(people.one(
                        Long.class,
                        "select count(*) from audit where act = 'organisation.import.undone' and other_id = ?",
                        trust.id()))
                .isOne();
        assertThat(people.one(
                        Long.class,
                        "select count(*) from invitation where organisation_id = ? and cancelled_at is null",
                        trust.id()))
                .isZero();
        assertThat(click(at, "undoing", "again").statusCode()).isEqualTo(409);
    }

    @Test
    void what_ages_is_renewed_in_the_same_words_and_undoing_puts_the_old_one_back() {
        String at = sent(HEAD + perrin.name() + "," + mail(perrin) + ",,,,,,\n");
        tried(at);
        click(at, "confirmation", "a");
        finish(at);
        accepts(perrin);
        people.run(
                "update facet set valid_until = now() + interval '5 days', valid_from = now() - interval '300 days',"
                        + " hidden = true where account_id = ?",
                perrin.id());
        String renewing = sent(HEAD + perrin.name() + "," + mail(perrin) + ",,,,,,\n");
        assertThat(tried(renewing).text()).contains("Again: Member of staff.");
        click(renewing, "confirmation", "b");
        finish(renewing);
        assertThat(inForce(perrin)).isOne();
        assertThat(people.one(
                        Long.class,
                        "select count(*) from facet where account_id = ? and ended_at is null and hidden"
                                + " and accepted_at is not null and valid_until > now() + interval '300 days'",
                        perrin.id()))
                .as("accepted already, and hidden as they had it")
                .isOne();
        click(renewing, "undoing", "c");
        finish(renewing);
        assertThat(people.one(
                        Long.class,
                        "select count(*) from facet where account_id = ? and ended_at is null"
                                + " and valid_until < now() + interval '6 days'",
                        perrin.id()))
                .isOne();
        assertThat(inForce(perrin)).isOne();
    }

    @Test
    void only_the_leaver_column_ends_anything_and_undoing_restores_it() {
        String at = sent(
                HEAD + perrin.name() + "," + mail(perrin) + ",,,,,,\n" + maud.name() + "," + mail(maud) + ",,,,,,\n");
        tried(at);
        click(at, "confirmation", "a");
        finish(at);
        accepts(perrin);
        accepts(maud);
        String without = sent(HEAD + maud.name() + "," + mail(maud) + ",,,,,,\n");
        tried(without);
        assertThat(inForce(perrin)).as("being missing ends nothing").isOne();

        String left = sent(HEAD + perrin.name() + "," + mail(perrin) + ",,,,," + looked() + ",\n");
        assertThat(tried(left).text()).contains("Left on", "Statement ends today, posts stay");
        click(left, "confirmation", "b");
        finish(left);
        assertThat(inForce(perrin)).isZero();
        assertThat(inForce(maud)).isOne();
        assertThat(people.page(kerensa, left).text()).contains("1 statement of people who left ended.");
        assertThat(people.one(
                        String.class,
                        "select ended_reason from facet where account_id = ? and ended_at is not null",
                        perrin.id()))
                .isEqualTo("The staff file says that you left.");

        click(left, "undoing", "c");
        finish(left);
        assertThat(inForce(perrin)).isOne();
        assertThat(people.page(kerensa, left).text()).contains("1 statement stands again");
    }

    @Test
    void more_than_five_leavers_wait_for_a_second_admin() {
        StringBuilder here = new StringBuilder(HEAD);
        StringBuilder gone = new StringBuilder(HEAD);
        for (int i = 0; i < 7; i++) {
            Person one = people.person("Leaver Number");
            comes(one);
            here.append(one.name() + "," + mail(one) + ",,,,,,\n");
            gone.append(one.name() + "," + mail(one) + ",,,,," + looked() + ",\n");
        }
        String at = sent(here.toString());
        tried(at);
        click(at, "confirmation", "a");
        finish(at);
        people.run(
                "update facet set accepted_at = now() where organisation_id = ? and accepted_at is null", trust.id());
        String left = sent(gone.toString());
        tried(left);
        click(left, "confirmation", "b");
        finish(left);
        String text = people.page(kerensa, left).text();
        assertThat(text).contains("for a second admin");
        assertThat(people.one(
                        Long.class,
                        "select count(*) from facet where organisation_id = ? and ended_at is null",
                        trust.id()))
                .isPositive();
        click(left, "undoing", "c");
        finish(left);
        assertThat(people.one(
                        Long.class,
                        "select count(*) from facet_ending where organisation_id = ? and verdict is null",
                        trust.id()))
                .as("nothing waits any more")
                .isZero();
        assertThat(people.one(
                        Long.class,
                        "select count(*) from facet where organisation_id = ? and ended_at is null",
                        trust.id()))
                .isEqualTo(7);
    }

    @Test
    void somebody_who_comes_later_under_that_name_is_offered_what_their_row_said() {
        Person newcomer = people.person("Noor Ellingham");
        String row = newcomer.name() + "," + mail(newcomer) + ",Physiotherapist,HCPC,PH123456," + looked() + ",,\n";
        String at = sent(HEAD + row);
        tried(at);
        click(at, "confirmation", "a");
        finish(at);
        assertThat(facets(newcomer)).isZero();

        comes(newcomer);
        People.in(() -> offers.signedIn(newcomer.id(), "other@mail.example", Set.of()));
        assertThat(facets(newcomer)).as("another address").isZero();
        People.in(() -> offers.signedIn(newcomer.id(), mail(newcomer), Set.of()));
        People.in(() -> offers.signedIn(newcomer.id(), mail(newcomer), Set.of()));
        assertThat(facets(newcomer)).as("once").isEqualTo(3);
        assertThat(people.page(newcomer, "/verification").text()).contains("Physiotherapist");
        assertThat(people.one(
                        Long.class,
                        "select count(*) from audit where act = 'organisation.import.offered' and subject_id = ?",
                        newcomer.id()))
                .isOne();
    }

    @Test
    void an_address_is_found_by_its_key_and_by_nothing_else() {
        String kept = people.one(
                String.class, "select address_index from verified_address where account_id = ?", perrin.id());
        assertThat(kept)
                .isEqualTo(addresses.of(" " + mail(perrin).toUpperCase()))
                .doesNotContain("@");
        assertThat(addresses.of(mail(maud))).isNotEqualTo(kept);
        people.run("update verified_address set master_key_id = 'another' where account_id = ?", perrin.id());
        assertThat(People.in(() -> addresses.holders(List.of(kept))))
                .as("made under another key")
                .isEmpty();
        People.in(() -> ((SignInListener) addresses).signedIn(perrin.id(), mail(perrin), Set.of()));
        assertThat(People.in(() -> addresses.holders(List.of(kept)))).hasSize(1);
        People.in(() -> addresses.signedIn(perrin.id(), null, Set.of()));
        assertThat(People.in(() -> addresses.holders(List.of(kept))))
                .as("not verified any more")
                .isEmpty();
    }

    @Test
    void two_rows_about_one_address_are_both_held() {
        String row = perrin.name() + "," + mail(perrin) + ",,,,,,\n";
        Document trial = tried(sent(HEAD + row + row));
        assertThat(trial.select("tbody tr").eachText())
                .allMatch(line -> line.contains("The same address stands in row"))
                .hasSize(2);
        assertThat(trial.select("form[action$=confirmation]")).isEmpty();
    }

    @Test
    void hostile_files_come_back_with_a_sentence_and_change_nothing() {
        for (byte[] bytes : List.of(
                new byte[] {'P', 'K', 3, 4, 0, 0},
                "Name,Email\nA\0,b".getBytes(StandardCharsets.US_ASCII),
                ("Name,Email\n" + ",".repeat(2_000_000)).getBytes(StandardCharsets.US_ASCII),
                "Name,Email\n\"Ann,a@b.example\n".getBytes(StandardCharsets.US_ASCII),
                "Name,Email\n".getBytes(StandardCharsets.US_ASCII),
                "Email,EMAIL\na,b\n".getBytes(StandardCharsets.US_ASCII),
                new byte[0])) {
            Response answer = send(kerensa, bytes);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(Jsoup.parse(answer.asString())
                            .getElementById("file-error")
                            .text())
                    .isNotBlank();
        }
        assertThat(people.one(Long.class, "select count(*) from staff_import where organisation_id = ?", trust.id()))
                .isZero();
    }

    @Test
    void a_wrong_mapping_comes_back_with_what_was_chosen() {
        String at = sent(file());
        Response refused = people.browser(kerensa)
                .formParam("column", "NAME", "NAME", "", "", "", "", "")
                .formParam("leavers", "none")
                .formParam("days", "6")
                .post(at + "/mapping");
        assertThat(refused.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(refused.asString());
        assertThat(page.getElementById("problems").text()).contains("cannot both be “Name”");
        assertThat(page.getElementById("c2").select("option[selected]").text()).isEqualTo("Name");
        assertThat(page.getElementById("l2").hasAttr("checked")).isTrue();
    }

    @Test
    void a_file_is_erased_after_a_day_and_exists_for_its_organisation_alone() {
        String at = sent(file());
        tried(at);
        Person other = people.organisation("Other Trust For Imports");
        Person philippa = people.person("Philippa Nwosu");
        people.role(philippa, other, Role.ADMIN);
        assertThat(people.status(philippa, at)).isEqualTo(404);
        assertThat(people.status(philippa, at.replace(trust.code(), other.code())))
                .isEqualTo(404);
        assertThat(people.status(perrin, at)).isEqualTo(404);
        assertThat(people.status(kerensa, at)).isEqualTo(200);

        people.run("update staff_import set made_at = now() - interval '25 hours' where id = ?", id(at));
        cleaning.clean().await().indefinitely();
        assertThat(people.one(
                        Long.class,
                        "select count(*) from staff_import where id = ? and content is null and state = 'ERASED'",
                        id(at)))
                .isOne();
        assertThat(people.one(Long.class, "select count(*) from staff_import_row where import_id = ?", id(at)))
                .isZero();
        assertThat(people.page(kerensa, at).text()).contains("Nobody confirmed this file within a day");
        assertThat(click(at, "confirmation", "late").statusCode()).isEqualTo(409);
    }

    @Test
    void a_confirmation_that_was_cut_off_goes_on_and_makes_nothing_twice() {
        String at = sent(file());
        tried(at);
        people.run(
                "update staff_import set state = 'CONFIRMING', confirmed_by = ?, by_role = 'an admin',"
                        + " confirmed_at = now(), content = null where id = ?",
                kerensa.id(),
                id(at));
        finish(at);
        assertThat(facets(perrin)).isEqualTo(3);
        people.run("update staff_import set state = 'CONFIRMING', up_to = 0 where id = ?", id(at));
        finish(at);
        assertThat(facets(perrin)).isEqualTo(3);
    }

    @Test
    void a_large_file_is_tried_within_seconds() {
        int rows = Proof.count(800, StaffFile.MOST_ROWS);
        StringBuilder text = new StringBuilder(HEAD);
        for (int i = 0; i < rows; i++) {
            text.append("Person Number ")
                    .append(letters(i))
                    .append(",p")
                    .append(i)
                    .append('.')
                    .append(trust.code())
                    .append("@mail.example,Physiotherapist,HCPC,PH")
                    .append(100_000 + i)
                    .append(',')
                    .append(looked())
                    .append(",,01/02/1980\n");
        }
        String at = sent(text.toString());
        System.gc();
        long before = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        long begun = System.nanoTime();
        Document trial = tried(at);
        long millis = (System.nanoTime() - begun) / 1_000_000;
        System.gc();
        long kept = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory() - before;
        assertThat(trial.select("a.chip").first().text()).startsWith(rows + " would be invited");
        assertThat(millis).isLessThan(10_000);
        Proof.shown(
                "bulk",
                "rows of a staff file tried",
                rows,
                0,
                "%,d ms, %,d KB more in memory afterwards".formatted(millis, kept / 1024));
    }

    private static String letters(int number) {
        return Integer.toString(number, 26).replaceAll("[0-9]", "x");
    }
}
