package social.lanyard.organisation.bulk;

import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import social.lanyard.organisation.Typed;

/**
 * Which column of a file is what, and how it is to be taken.
 *
 * @param columns by heading, in the order of the file; empty for what is left out
 * @param endLeavers statements end where the day somebody left is filled
 * @param months how old a look at a register may be
 */
record Mapping(Map<String, Optional<Field>> columns, boolean endLeavers, int months) {
    static final List<Integer> AGES = List.of(12, 6, 1);

    /** What a select says while nobody has chosen. */
    static final String UNDECIDED = "?";

    /** @throws social.lanyard.support.Refusal where the choices make no list of people */
    static Mapping of(List<Reading.Column> columns, MappingForm form) {
        Typed typed = new Typed();
        Map<String, Optional<Field>> chosen = new LinkedHashMap<>();
        Map<Field, String> taken = new LinkedHashMap<>();
        for (Reading.Column column : columns) {
            String field = "c" + column.number();
            String choice = column.leftOut() == null ? form.choice(column.number()) : "";
            typed.require(field, !choice.equals(UNDECIDED), "Say what “" + column.heading() + "” is, or leave it out.");
            Optional<Field> found = Field.named(choice);
            typed.require(
                    field,
                    found.isPresent() || choice.isEmpty() || choice.equals(UNDECIDED),
                    "Choose one of the list for “" + column.heading() + "”.");
            found.ifPresent(what -> {
                String other = taken.putIfAbsent(what, column.heading());
                typed.require(
                        field,
                        other == null,
                        "“" + other + "” and “" + column.heading() + "” cannot both be “" + what.words() + "”.");
            });
            chosen.put(column.heading(), found);
        }
        typed.require("c1", taken.containsKey(Field.EMAIL), "Say which column holds the work email.");
        typed.require(
                "c1",
                taken.containsKey(Field.NAME) || taken.containsKey(Field.FIRST) && taken.containsKey(Field.LAST),
                "Say which column holds the name, or which two hold the first and the last name.");
        typed.require(
                "leavers", form.leavers().equals("column") || form.leavers().equals("none"), "Choose one.");
        typed.require("days", AGES.contains(form.days()), "Choose one of the list.");
        typed.check();
        return new Mapping(chosen, form.leavers().equals("column"), form.days());
    }

    boolean has(Field field) {
        return columns.containsValue(Optional.of(field));
    }

    /** The heading of the column that is this. */
    String heading(Field field) {
        return columns.entrySet().stream()
                .filter(column -> column.getValue().equals(Optional.of(field)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(field.words());
    }

    JsonObject json() {
        JsonObject named = new JsonObject();
        columns.forEach(
                (heading, field) -> named.put(heading, field.map(Field::name).orElse("")));
        return new JsonObject().put("columns", named).put("leavers", endLeavers).put("months", months);
    }

    static Mapping of(JsonObject json) {
        Map<String, Optional<Field>> columns = new LinkedHashMap<>();
        JsonObject named = json.getJsonObject("columns");
        named.fieldNames().forEach(heading -> columns.put(heading, Field.named(named.getString(heading))));
        return new Mapping(columns, json.getBoolean("leavers"), json.getInteger("months"));
    }
}
