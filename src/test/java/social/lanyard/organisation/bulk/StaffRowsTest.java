package social.lanyard.organisation.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import social.lanyard.identity.AddressIndex.Holder;
import social.lanyard.identity.DataKey;
import social.lanyard.organisation.Days;
import social.lanyard.organisation.Facet;
import social.lanyard.organisation.FacetKind;
import social.lanyard.organisation.Lifespan;

/** What a row says, and what would happen to it. */
class StaffRowsTest {
    private static final Instant NOW = Instant.parse("2026-11-18T10:00:00Z");
    private static final LocalDate TODAY = Days.today(NOW);
    private static final DataKey KEY = DataKey.fresh(7);
    private static final String HEAD = "Known as,Email,Position title,Prof body,PIN,Checked,Term date\n";

    private static Reading reading(String text, Mapping kept) {
        return Reading.of(new StaffFile(new StringReader(text), ',', FileText.Encoding.UTF_8), kept, TODAY);
    }

    private static Mapping mapping(String text) {
        MappingForm form = new MappingForm();
        Reading reading = reading(text, null);
        form.column = new ArrayList<>(reading.choices());
        int left =
                reading.columns().stream().map(Reading.Column::heading).toList().indexOf("Term date");
        if (left >= 0) {
            form.column.set(left, "LEFT");
        }
        form.leavers = "column";
        form.days = "12";
        return Mapping.of(reading.columns(), form);
    }

    private static Entry.Read read(String row) {
        String text = HEAD + row + "\n";
        return Entry.of(
                new StaffFile(new StringReader(text), ',', FileText.Encoding.UTF_8)
                        .next(1)
                        .get(0),
                mapping(text));
    }

    private static Verdict verdict(String row, Judge.Known known) {
        AtomicLong ids = new AtomicLong(100);
        return new Judge(mapping(HEAD + row + "\n"), Lifespan.DEFAULT, 1, 2L, NOW, ids::incrementAndGet)
                .of(read(row).entry(), known);
    }

    private static Judge.Known account(String name, Held... held) {
        return new Judge.Known(List.of(new Holder(7, name, KEY)), List.of(held), false);
    }

    private static final Judge.Known NOBODY = new Judge.Known(List.of(), List.of(), false);
    private static final String PHARMACIST = "Perrin Oduya,p.oduya@saltfen.example,Pharmacist,GPhC,2000042,14/09/2026,";

    private static Held accepted(FacetKind kind, String label, String methods, LocalDate until, String number) {
        return new Held(
                11,
                7,
                kind,
                label,
                number == null ? null : "GPHC",
                number == null ? null : KEY.seal(number, Facet.NUMBER),
                methods,
                "Perrin Oduya",
                Days.endOf(until),
                NOW.minusSeconds(9_000_000),
                NOW.minusSeconds(8_000_000),
                null,
                null);
    }

    @Test
    void a_pharmacist_is_offered_a_profession_a_registration_and_employment() {
        Verdict verdict = verdict(PHARMACIST, account("Perrin Oduya"));
        assertThat(verdict.result()).isEqualTo(Result.CONFIRM);
        assertThat(verdict.plan())
                .extracting(Planned::kind, Planned::label, Planned::methods, Planned::checked)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                FacetKind.PROFESSION, "Pharmacist", "REGISTER+HR_FILE", LocalDate.of(2026, 9, 14)),
                        org.assertj.core.groups.Tuple.tuple(
                                FacetKind.REGISTRATION,
                                "On the register: pharmacy",
                                "REGISTER",
                                LocalDate.of(2026, 9, 14)),
                        org.assertj.core.groups.Tuple.tuple(FacetKind.EMPLOYMENT, "Member of staff", "HR_FILE", TODAY));
        assertThat(verdict.plan().get(0).until()).isEqualTo(Days.endOf(LocalDate.of(2027, 9, 14)));
    }

    @Test
    void somebody_without_a_look_at_the_register_is_held_and_somebody_without_a_register_is_not() {
        assertThat(verdict(PHARMACIST.replace("14/09/2026", "14/09/2025"), NOBODY)
                        .found())
                .isEqualTo("Register date is 14 months old.");
        assertThat(verdict(PHARMACIST.replace("14/09/2026", ""), NOBODY).result())
                .isEqualTo(Result.LOOK);
        assertThat(verdict(PHARMACIST.replace("14/09/2026", "19/11/2026"), NOBODY)
                        .result())
                .isEqualTo(Result.LOOK);
        assertThat(verdict("Noor Vance,n@saltfen.example,Support worker,,,,", NOBODY)
                        .result())
                .isEqualTo(Result.INVITE);
    }

    @Test
    void another_name_on_the_account_is_held_and_another_spelling_of_it_is_not() {
        assertThat(verdict(PHARMACIST, account("Dr Perrin Oduya")).found())
                .isEqualTo("Account is named Dr Perrin Oduya.");
        assertThat(verdict(PHARMACIST, account("perrin  oduya")).result()).isEqualTo(Result.CONFIRM);
        assertThat(Judge.sameName("Ann O’Neill", "ANN O'NEILL")).isTrue();
        assertThat(Judge.sameName("Ann Oneill", "Ann O'Neill")).isFalse();
    }

    @Test
    void nobody_confirms_themselves_and_nobody_is_taken_for_two() {
        Judge.Known me = new Judge.Known(List.of(new Holder(1, "Perrin Oduya", KEY)), List.of(), false);
        assertThat(verdict(PHARMACIST, me).found()).startsWith("This is you.");
        Judge.Known two = new Judge.Known(
                List.of(new Holder(7, "Perrin Oduya", KEY), new Holder(8, "Perrin Oduya", KEY)), List.of(), false);
        assertThat(verdict(PHARMACIST, two).result()).isEqualTo(Result.LOOK);
    }

    @Test
    void what_is_fresh_stays_what_ages_in_the_same_words_is_renewed_and_other_words_are_offered() {
        String row = "Perrin Oduya,p.oduya@saltfen.example,,,,,";
        LocalDate fresh = TODAY.plusDays(60);
        LocalDate ageing = TODAY.plusDays(10);
        assertThat(verdict(
                                row,
                                account(
                                        "Perrin Oduya",
                                        accepted(
                                                FacetKind.EMPLOYMENT,
                                                "Member of staff",
                                                "KNOWN_TO_VERIFIER",
                                                fresh,
                                                null)))
                        .result())
                .isEqualTo(Result.UNCHANGED);
        Verdict renewed = verdict(
                row,
                account("Perrin Oduya", accepted(FacetKind.EMPLOYMENT, "Member of staff", "HR_FILE", ageing, null)));
        assertThat(renewed.plan()).extracting(Planned::replaces).containsExactly(11L);
        Verdict offered = verdict(
                row,
                account(
                        "Perrin Oduya",
                        accepted(FacetKind.EMPLOYMENT, "Member of staff", "KNOWN_TO_VERIFIER", ageing, null)));
        assertThat(offered.plan()).extracting(Planned::replaces).containsExactly((Long) null);
    }

    @Test
    void another_register_number_than_the_one_that_was_confirmed_is_held() {
        Held before = accepted(FacetKind.PROFESSION, "Pharmacist", "REGISTER+HR_FILE", TODAY.plusDays(90), "2000099");
        assertThat(verdict(PHARMACIST, account("Perrin Oduya", before)).found()).contains("register number");
        Held same = accepted(FacetKind.PROFESSION, "Pharmacist", "REGISTER+HR_FILE", TODAY.plusDays(90), "2000042");
        assertThat(verdict(PHARMACIST, account("Perrin Oduya", same)).plan())
                .extracting(Planned::kind)
                .containsExactly(FacetKind.REGISTRATION, FacetKind.EMPLOYMENT);
    }

    @Test
    void only_the_day_they_left_ends_anything() {
        String left = PHARMACIST + "31/10/2026";
        Held staff = accepted(FacetKind.EMPLOYMENT, "Member of staff", "HR_FILE", TODAY.plusDays(90), null);
        assertThat(verdict(left, account("Perrin Oduya", staff)).result()).isEqualTo(Result.LEAVE);
        assertThat(verdict(left, account("Perrin Oduya")).result()).isEqualTo(Result.UNCHANGED);
        assertThat(verdict(PHARMACIST + "01/12/2026", account("Perrin Oduya", staff))
                        .result())
                .isEqualTo(Result.LOOK);
        assertThat(verdict(left, account("Somebody Else", staff)).result()).isEqualTo(Result.LOOK);
    }

    @Test
    void a_profession_follows_from_the_number_or_from_its_own_name_and_is_never_guessed() {
        assertThat(Judge.profession(read("A B,a@b.example,Senior physio,HCPC,PH123456,14/09/2026,")
                        .entry()))
                .map(social.lanyard.organisation.verification.Profession::label)
                .contains("Physiotherapist");
        assertThat(Judge.profession(read("A B,a@b.example,Ward manager,NMC,12A3456B,14/09/2026,")
                        .entry()))
                .isEmpty();
        assertThat(Judge.profession(
                        read("A B,a@b.example,Midwife,NMC,12A3456B,14/09/2026,").entry()))
                .map(social.lanyard.organisation.verification.Profession::label)
                .contains("Registered midwife");
        assertThat(Judge.profession(read("A B,a@b.example,Consultant,General Medical Council,7000001,14/09/2026,")
                        .entry()))
                .map(social.lanyard.organisation.verification.Profession::label)
                .contains("Doctor");
    }

    @Test
    void a_row_that_cannot_be_read_says_why() {
        assertThat(read("Ann,,Nurse,NMC,12A3456B,14/09/2026,").wrong()).isEqualTo("“Email” is empty.");
        assertThat(read("Ann,nobody,Nurse,,,,").wrong()).contains("not an email address");
        assertThat(read("Ann,a@b.example,Nurse,NMC,12A3456BX,14/09/2026,").wrong())
                .contains("one character too long");
        assertThat(read("Ann,a@b.example,Nurse,Guild,1,14/09/2026,").wrong()).contains("do not know the register");
        assertThat(read("Ann,a@b.example,Nurse,,,09/14/2026,").wrong()).contains("no day that we can read");
        assertThat(read("=cmd|' /C calc'!A0,a@b.example,Nurse,,,,").wrong()).contains("as a formula does");
        assertThat(read("Ann,a@b.example,Nurse,,12345,,").wrong()).contains("no register");
        assertThat(read(",a@b.example,Nurse,,,,").wrong()).isEqualTo("The name is empty.");
        assertThat(read("\"Banerjee, Ottoline\",a@b.example,Nurse,,,,").entry().name())
                .isEqualTo("Ottoline Banerjee");
    }

    @Test
    void columns_that_have_no_place_here_are_left_out_by_name_and_by_what_stands_in_them() {
        Reading reading = reading(
                "Known as,Email,DOB,NHS No,Ref,Payroll born,Band\n"
                        + "Ann,a.smith@b.example,1/2/1980,9434765919,943 476 5919,14/03/1979,7\n"
                        + "Bob,b.jones@b.example,1/2/1981,9434765919,9434765919,15/04/1982,6\n",
                null);
        assertThat(reading.columns())
                .extracting(Reading.Column::leftOut)
                .containsExactly(
                        null,
                        null,
                        "We do not take dates of birth.",
                        "We do not take NHS numbers.",
                        "We do not take NHS numbers.",
                        "We do not take dates of birth.",
                        null);
        assertThat(reading.columns())
                .filteredOn(column -> column.leftOut() != null)
                .allSatisfy(column -> assertThat(column.sample()).isEmpty());
        assertThat(reading.columns().get(1).sample()).isEqualTo("a.smith@…");
        assertThat(Reading.masked("2000042", Optional.of(Field.NUMBER))).isEqualTo("•••••42");
        assertThat(Reading.masked("14/09/2025", Optional.of(Field.CHECKED)))
                .isEqualTo("14/09/2025, read as 14 September 2025");
    }

    @Test
    void what_was_matched_last_time_is_matched_again_and_a_new_column_asks() {
        Mapping kept = mapping(HEAD + PHARMACIST + "\n");
        Reading again =
                reading(HEAD.replace("PIN", "PIN,Site code") + PHARMACIST.replace("2000042", "2000042,X") + "\n", kept);
        assertThat(again.known()).isEqualTo(7);
        assertThat(again.columns().get(5).choice()).isEqualTo(Mapping.UNDECIDED);
        assertThat(again.columns().get(5).fresh()).isTrue();
        assertThat(again.columns().get(7).choice()).isEqualTo("LEFT");
        assertThat(Mapping.of(kept.json())).isEqualTo(kept);
    }
}
