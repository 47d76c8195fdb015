package social.lanyard.organisation.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import social.lanyard.organisation.bulk.StaffFile.Line;
import social.lanyard.support.Refusal;

/** Files as they come: from every spreadsheet, and from people who mean harm. */
class StaffFileTest {
    private static List<Line> rows(String text) {
        StaffFile file = new StaffFile(new StringReader(text), StaffFile.separator(text), FileText.Encoding.UTF_8);
        List<Line> all = new ArrayList<>();
        for (List<Line> some = file.next(100); !some.isEmpty(); some = file.next(100)) {
            all.addAll(some);
        }
        return all;
    }

    private static String refused(Runnable act) {
        try {
            act.run();
        } catch (Refusal refusal) {
            return refusal.problems().get(0).sentence();
        }
        throw new AssertionError("It was taken.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void rows_are_numbered_as_in_the_spreadsheet_whatever_ends_a_line(String end) {
        List<Line> rows = rows(String.join(end, "Name,Email", "Ann,a@b.example", "", "Bob,b@b.example"));
        assertThat(rows).extracting(Line::row).containsExactly(2, 4);
        assertThat(rows.get(1).cells()).containsExactly("Bob", "b@b.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void the_separator_is_found(String separator) {
        assertThat(rows("Name%1$sEmail\nAnn%1$sa@b.example\n".formatted(separator))
                        .get(0)
                        .cells())
                .containsExactly("Ann", "a@b.example");
    }

    @Test
    void utf_8_utf_16_and_the_old_code_page_of_windows_are_read() {
        String text = "Name,Email\nZoë Müller,z@b.example\n";
        byte[] marked = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
        assertThat(FileText.of(marked).text()).isEqualTo(text);
        assertThat(FileText.of(text.getBytes(StandardCharsets.UTF_8)).encoding())
                .isEqualTo(FileText.Encoding.UTF_8);
        assertThat(FileText.of(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE))
                        .text())
                .isEqualTo(text);
        assertThat(FileText.of(text.getBytes(StandardCharsets.UTF_16)).text()).isEqualTo(text);
        FileText windows = FileText.of(text.getBytes(Charset.forName("windows-1252")));
        assertThat(windows.text()).isEqualTo(text);
        assertThat(windows.encoding()).isEqualTo(FileText.Encoding.WINDOWS);
    }

    @Test
    void what_is_no_text_is_refused_with_a_sentence() {
        assertThat(refused(() -> FileText.of(new byte[] {'P', 'K', 3, 4, 0, 0})))
                .contains("save it as CSV");
        assertThat(refused(() -> FileText.of(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0})))
                .contains("save it as CSV");
        assertThat(refused(() -> FileText.of("%PDF-1.7".getBytes(StandardCharsets.US_ASCII))))
                .contains("PDF");
        assertThat(refused(() -> FileText.of("Name,Email\nA\0,b".getBytes(StandardCharsets.US_ASCII))))
                .contains("not a text file");
        assertThat(refused(() -> FileText.of(new byte[] {'a', ',', (byte) 0x81, (byte) 0x8D})))
                .contains("CSV UTF-8");
        assertThat(refused(() -> FileText.of(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a', (byte) 0xC3})))
                .contains("CSV UTF-8");
        assertThat(refused(() -> FileText.of(new byte[0]))).contains("empty");
        assertThat(refused(() -> FileText.of(" \n\n".getBytes(StandardCharsets.US_ASCII))))
                .contains("empty");
        assertThat(refused(() -> FileText.of(new byte[FileText.MOST_BYTES + 1])))
                .contains("6 MB");
    }

    @Test
    void ten_million_columns_and_one_endless_cell_are_refused_before_they_are_kept() {
        assertThat(refused(() -> rows("Name,Email\n" + ",".repeat(10_000_000)))).contains("100 columns");
        assertThat(refused(() -> rows("Name,Email" + ",x".repeat(10_000_000)))).contains("100 columns");
        assertThat(refused(() -> rows("Name,Email\n" + "x".repeat(5_000_000)))).contains("1,000 characters");
        assertThat(refused(() -> rows("Name,Email\n\"" + "x\n".repeat(2_000_000))))
                .contains("1,000 characters");
    }

    @Test
    void a_quotation_mark_that_is_never_closed_is_named_with_its_row() {
        assertThat(refused(() -> rows("Name,Email\nAnn,a@b.example\n\"Bob,b@b.example\n")))
                .contains("Row 3", "never closed");
        assertThat(refused(() -> rows("Name,Email\n\"Ann\" x,a@b.example\n"))).contains("Row 2");
        assertThat(rows("Name,Email\n\"Ann \"\"A\"\" Smith, Dr\",a@b.example\n")
                        .get(0)
                        .cells())
                .containsExactly("Ann \"A\" Smith, Dr", "a@b.example");
    }

    @Test
    void headings_are_each_their_own_and_a_file_without_columns_is_refused() {
        assertThat(refused(() -> rows("Email,email\na,b\n"))).contains("Two columns are called");
        assertThat(refused(() -> rows("Name\nAnn\n"))).contains("one column");
        StaffFile file = new StaffFile(new StringReader("Name,,Email\nA,b,c\n"), ',', FileText.Encoding.UTF_8);
        assertThat(file.headings()).containsExactly("Name", "Column 2", "Email");
    }

    @Test
    void more_rows_than_may_come_are_refused() {
        StringBuilder text = new StringBuilder("Name,Email\n");
        for (int i = 0; i <= StaffFile.MOST_ROWS; i++) {
            text.append("A,b\n");
        }
        assertThat(refused(() -> rows(text.toString()))).contains("20,000 rows");
    }

    @Test
    void a_row_with_more_cells_than_headings_is_not_read_and_one_with_fewer_is() {
        List<Line> rows = rows("Name,Email\nAnn,a@b.example,,\nBob,b@b.example,x\nCy\n");
        assertThat(rows.get(0).wrong()).isNull();
        assertThat(rows.get(1).wrong()).contains("3 cells", "2");
        assertThat(rows.get(2).cells()).containsExactly("Cy", "");
    }

    @Test
    void what_spreadsheets_put_around_a_value_comes_off_and_what_they_would_carry_out_stays_text() {
        assertThat(StaffFile.plain("=\"0012345\"")).isEqualTo("0012345");
        assertThat(StaffFile.plain("'=1+1")).isEqualTo("=1+1");
        assertThat(StaffFile.plain("-")).isEmpty();
        assertThat(Formula.harmless("=HYPERLINK(\"x\")")).isEqualTo("'=HYPERLINK(\"x\")");
        for (String begin : List.of("=", "+", "-", "@", "\t", "\r")) {
            assertThat(Formula.harmless(begin + "x")).startsWith("'");
        }
        assertThat(Formula.harmless("Ann")).isEqualTo("Ann");
    }

    @ParameterizedTest
    @CsvSource({
        "14/09/2025, 2025-09-14",
        "1/2/2026, 2026-02-01",
        "14.9.25, 2025-09-14",
        "2025-09-14, 2025-09-14",
        "2025-09-14T00:00:00, 2025-09-14",
        "14-Sep-2025, 2025-09-14",
        "14 September 2025, 2025-09-14",
        "3rd Oct 26, 2026-10-03",
        "14/09/2025 00:00, 2025-09-14",
    })
    void days_are_read_as_day_month_year(String cell, LocalDate day) {
        assertThat(Day.read(cell)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"09/14/2025", "31/02/2025", "45914", "soon", "", "1/1/1", "14/09/20255"})
    void what_is_no_day_is_none(String cell) {
        assertThat(Day.read(cell)).isEmpty();
    }

    @Test
    void twenty_thousand_rows_are_read_while_few_of_them_are_in_memory() {
        byte[] file = new byte[] {};
        StringBuilder text = new StringBuilder("Known as,Email,Position title,Prof body,PIN,Checked\n");
        for (int i = 0; i < StaffFile.MOST_ROWS; i++) {
            text.append("Person Number ")
                    .append(i)
                    .append(",p")
                    .append(i)
                    .append("@trust.example,Physiotherapist,HCPC,PH")
                    .append(100_000 + i)
                    .append(",14/09/2026\n");
        }
        file = text.toString().getBytes(StandardCharsets.UTF_8);
        long begun = System.nanoTime();
        StaffFile read = new StaffFile(
                new InputStreamReader(new ByteArrayInputStream(file), StandardCharsets.UTF_8),
                ',',
                FileText.Encoding.UTF_8);
        int rows = 0;
        for (List<Line> some = read.next(1_000); !some.isEmpty(); some = read.next(1_000)) {
            assertThat(some).hasSizeLessThanOrEqualTo(1_000);
            rows += some.size();
        }
        assertThat(rows).isEqualTo(StaffFile.MOST_ROWS);
        assertThat(System.nanoTime() - begun).isLessThan(5_000_000_000L);
    }

    @Test
    void a_heading_of_hostile_characters_is_refused_in_words() {
        assertThatThrownBy(() -> rows("Na" + "\u0301".repeat(200) + "me,Email\nA,b\n"))
                .isInstanceOf(Refusal.class);
    }
}
