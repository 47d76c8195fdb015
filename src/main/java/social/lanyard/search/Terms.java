package social.lanyard.search;

import java.util.ArrayList;
import java.util.List;

/**
 * What is looked for, in the language of the database.
 *
 * @param ways of which one has to hold; none where words do not matter
 * @param narrowed to what else it is narrowed down
 */
record Terms(List<Way> ways, Narrowed narrowed) {
    Terms {
        ways = List.copyOf(ways);
    }

    /**
     * Words without their endings and words as they are written, both as PostgreSQL prints a tsquery. One may be empty.
     */
    record Way(String words, String exact) {
        boolean nothing() {
            return words.isEmpty() && exact.isEmpty();
        }
    }

    /** True for a row f of found_post that is looked for; parameters from $4 on, in the order of {@link #values}. */
    String condition() {
        List<String> either = new ArrayList<>();
        int next = 4;
        for (Way way : ways) {
            List<String> both = new ArrayList<>();
            if (!way.words().isEmpty()) {
                both.add("f.words @@ $" + next++ + "::text::tsquery");
            }
            if (!way.exact().isEmpty()) {
                both.add("f.exact @@ $" + next++ + "::text::tsquery");
            }
            either.add("(" + String.join(" and ", both) + ")");
        }
        List<String> all = new ArrayList<>();
        if (!either.isEmpty()) {
            all.add("(" + String.join(" or ", either) + ")");
        }
        if (!narrowed.marks().isEmpty()) {
            all.add("f.marks @> $" + next + "::text[]");
        }
        return all.isEmpty() ? "true" : String.join(" and ", all);
    }

    List<Object> values() {
        List<Object> values = new ArrayList<>();
        for (Way way : ways) {
            if (!way.words().isEmpty()) {
                values.add(way.words());
            }
            if (!way.exact().isEmpty()) {
                values.add(way.exact());
            }
        }
        if (!narrowed.marks().isEmpty()) {
            values.add(narrowed.marks().toArray(String[]::new));
        }
        return values;
    }
}
