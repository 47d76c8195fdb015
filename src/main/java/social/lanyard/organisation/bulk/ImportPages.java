package social.lanyard.organisation.bulk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.Arrays;
import java.util.List;
import social.lanyard.organisation.Desk;
import social.lanyard.support.Problem;

@CheckedTemplate(basePath = "organisation")
final class ImportPages {
    private ImportPages() {}

    static native TemplateInstance imports(FilesPage files, List<Problem> problems);

    static native TemplateInstance import_mapping(MappingPage mapping, List<Problem> problems);

    static native TemplateInstance import_trial(TrialPage trial, List<Problem> problems);

    /** Where a file is sent, and the files before it. */
    record FilesPage(Desk desk, List<ImportShelf.Item> items, String next, String token) {
        public boolean own(ImportShelf.Item item) {
            return item.madeBy() == desk.accountId();
        }
    }

    /** Which column is what. */
    record MappingPage(
            Desk desk, ImportShelf.Item item, Reading reading, MappingForm form, List<ReadFile.First> first) {
        public List<Field> fields() {
            return Arrays.asList(Field.values());
        }

        public boolean chosen(Reading.Column column, Field field) {
            return form.choice(column.number()).equals(field.name());
        }

        public boolean nothing(Reading.Column column) {
            return form.choice(column.number()).isEmpty();
        }

        public boolean undecided(Reading.Column column) {
            return form.choice(column.number()).equals(Mapping.UNDECIDED);
        }

        public List<Integer> ages() {
            return Mapping.AGES;
        }
    }

    /**
     * What would happen to each row, or what has happened.
     *
     * @param filter one of the results, or empty for those that want somebody
     * @param next the row behind which the next page begins, or empty
     */
    record TrialPage(
            Desk desk,
            ImportShelf.Item item,
            List<ImportShelf.Line> lines,
            String filter,
            String next,
            String token,
            boolean undoable) {
        public List<Result> results() {
            return Arrays.stream(Result.values())
                    .filter(result -> item.count(result) > 0)
                    .toList();
        }

        public int count(Result result) {
            return item.count(result);
        }

        /** What the button does, in as many words as it needs. */
        public String toDo() {
            StringBuilder words = new StringBuilder();
            add(words, "Confirm ", item.count(Result.CONFIRM), "");
            add(words, words.isEmpty() ? "Invite " : ", invite ", item.count(Result.INVITE), "");
            add(words, words.isEmpty() ? "End for " : ", end for ", item.count(Result.LEAVE), "");
            int last = words.lastIndexOf(", ");
            if (last >= 0) {
                words.replace(last, last + 2, " and ");
            }
            return words.toString();
        }

        private static void add(StringBuilder words, String verb, int count, String rest) {
            if (count > 0) {
                words.append(verb)
                        .append(count)
                        .append(count == 1 ? " person" : " people")
                        .append(rest);
            }
        }
    }
}
