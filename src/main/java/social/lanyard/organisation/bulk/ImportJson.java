package social.lanyard.organisation.bulk;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Staff files as programs see them. */
final class ImportJson {
    private ImportJson() {}

    /** A file and how far it is. */
    @Schema(name = "StaffImport")
    record File(
            String id,
            @JsonProperty("file_name") String fileName,
            int rows,

            @Schema(description = "READ, TRIED, CONFIRMING, CONFIRMED, UNDOING, UNDONE or ERASED")
            String state,

            @JsonProperty("made_at") Instant madeAt,
            @JsonProperty("confirmed_at") Instant confirmedAt,
            @JsonProperty("undone_at") Instant undoneAt,

            @Schema(description = "number of the last trial, to be sent with the confirmation")
            int trial,

            Map<String, Integer> counts) {
        static File of(ImportShelf.Item item) {
            Map<String, Integer> counts = new LinkedHashMap<>();
            item.counts().fieldNames().forEach(name -> counts.put(name.toLowerCase(Locale.ROOT), item.count(name)));
            return new File(
                    Long.toString(item.id()),
                    item.fileName(),
                    item.rows(),
                    item.state().name(),
                    item.madeAt(),
                    item.confirmedAt(),
                    item.undoneAt(),
                    item.trial(),
                    counts);
        }
    }

    /** A column as it would be matched; what is left out cannot be chosen. */
    @Schema(name = "StaffImportColumn")
    record Column(
            String heading,
            String sample,
            int filled,

            @Schema(
                    description =
                            "NAME, FIRST, LAST, EMAIL, ROLE, REGISTER, NUMBER, CHECKED, LEFT, UNTIL or empty; ? where it is not known")
            String field,

            @JsonProperty("left_out") String leftOut) {
        static Column of(Reading.Column column) {
            return new Column(column.heading(), column.sample(), column.filled(), column.choice(), column.leftOut());
        }
    }

    /** Which column is what, in the order of the file. */
    @Schema(name = "StaffImportMapping")
    record Columns(
            List<String> column,
            @Schema(description = "column or none") String leavers,
            Integer days,
            Boolean keep) {
        MappingForm form() {
            MappingForm form = new MappingForm();
            form.column = column;
            form.leavers = leavers;
            form.days = days == null ? "12" : days.toString();
            form.keep = Boolean.TRUE.equals(keep) ? "on" : null;
            return form;
        }
    }

    /** The trial that was looked at. */
    @Schema(name = "StaffImportConfirmation")
    record Seen(Integer trial) {}

    /** One row of a trial. */
    @Schema(name = "StaffImportRow")
    record Row(int row, String result, String name, String found, String done) {
        static Row of(ImportShelf.Line line) {
            return new Row(line.row(), line.result().name(), line.name(), line.found(), line.done());
        }
    }
}
