package social.lanyard.follow.filter;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The filters of one reader for one place, ready to be held against many texts. Letters are compared without regard to
 * capitals, width and the kind of apostrophe; a whole word has neither letter nor digit beside it.
 */
public final class Sieve {
    public static final Sieve OPEN = new Sieve(List.of());

    private record Mesh(Filter filter, List<Word> words, List<String> plain) {}

    private final List<Mesh> meshes = new ArrayList<>();

    public Sieve(List<Filter> filters) {
        for (Filter filter : filters) {
            meshes.add(new Mesh(
                    filter,
                    filter.words(),
                    filter.words().stream().map(word -> plain(word.text())).toList()));
        }
    }

    public boolean isOpen() {
        return meshes.isEmpty();
    }

    /** The filter that catches this text, one that hides before one that folds; null where none does. */
    public Caught catches(String text) {
        if (text == null || meshes.isEmpty()) {
            return null;
        }
        String said = plain(text);
        Caught folded = null;
        for (Mesh mesh : meshes) {
            List<String> found = found(mesh, said);
            if (!found.isEmpty() && mesh.filter.hides()) {
                return new Caught(mesh.filter, found);
            }
            if (!found.isEmpty() && folded == null) {
                folded = new Caught(mesh.filter, found);
            }
        }
        return folded;
    }

    /**
     * Whether a text is left out altogether.
     *
     * @param plain as {@link #plain} gives it: one text may be held against the filters of many
     */
    public boolean leavesOut(String plain) {
        return meshes.stream()
                .anyMatch(mesh -> mesh.filter.hides() && !found(mesh, plain).isEmpty());
    }

    private static List<String> found(Mesh mesh, String said) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < mesh.words.size(); i++) {
            if (stands(said, mesh.plain.get(i), mesh.words.get(i).whole())) {
                found.add(mesh.words.get(i).text());
            }
        }
        return found;
    }

    private static boolean stands(String said, String word, boolean whole) {
        if (word.isEmpty()) {
            return false;
        }
        for (int at = said.indexOf(word); at >= 0; at = said.indexOf(word, at + 1)) {
            if (!whole || alone(said, at, at + word.length())) {
                return true;
            }
        }
        return false;
    }

    /** Only where the word itself begins or ends with a letter or digit can one beside it make it another word. */
    private static boolean alone(String said, int from, int to) {
        boolean before = from > 0
                && Character.isLetterOrDigit(said.codePointBefore(from))
                && Character.isLetterOrDigit(said.codePointAt(from));
        boolean after = to < said.length()
                && Character.isLetterOrDigit(said.codePointAt(to))
                && Character.isLetterOrDigit(said.codePointBefore(to));
        return !before && !after;
    }

    /** A text as words are looked for in it. */
    public static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replaceAll("\\s+", " ")
                .strip();
    }
}
