package social.lanyard.organisation.bulk;

import java.util.List;
import org.jboss.resteasy.reactive.RestForm;

/** What an admin says about the columns of a file. */
public class MappingForm {
    @RestForm
    String token;

    /** One for each column, in the order of the file; empty for what is left out. */
    @RestForm
    List<String> column;

    @RestForm
    String leavers;

    @RestForm
    String days;

    @RestForm
    String keep;

    public String token() {
        return token == null ? "" : token;
    }

    /** Of the column with this number, counted from one. */
    String choice(int number) {
        return column == null || column.size() < number ? "" : column.get(number - 1);
    }

    public String leavers() {
        return leavers == null ? "" : leavers;
    }

    public int days() {
        try {
            return Integer.parseInt(days == null ? "" : days.strip());
        } catch (NumberFormatException noNumber) {
            return 0;
        }
    }

    public boolean keep() {
        return keep != null;
    }

    /** How the page begins: as it was kept, or with what most want. */
    static MappingForm first(String token, List<String> choices, Mapping kept) {
        MappingForm form = new MappingForm();
        form.token = token;
        form.column = choices;
        form.leavers = kept == null || kept.endLeavers() ? "column" : "none";
        form.days = Integer.toString(kept == null ? Mapping.AGES.get(0) : kept.months());
        form.keep = "on";
        return form;
    }
}
