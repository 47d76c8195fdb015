package social.lanyard.media.preview;

import java.util.ArrayList;
import java.util.List;

/** A text broken into lines that fit. */
record Lines(List<String> lines, double size) {

    /**
     * The largest of these sizes at which all of it fits; where none does, the beginning in the smallest, with an ellipsis.
     *
     * @param text as {@link Letters#drawable} has left it
     * @param most how many lines there may be at each size
     */
    static Lines fitting(String text, Letters letters, double width, double[] sizes, int[] most) {
        for (int at = 0; at < sizes.length; at++) {
            List<String> lines = broken(text, letters, width, sizes[at]);
            if (lines.size() <= most[at]) {
                return new Lines(lines, sizes[at]);
            }
        }
        int last = sizes.length - 1;
        return new Lines(
                cut(broken(text, letters, width, sizes[last]), letters, width, sizes[last], most[last]), sizes[last]);
    }

    private static List<String> broken(String text, Letters letters, double width, double size) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (letters.width(longer, size) <= width) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = word;
            // A word that is longer than a line is broken where the line ends.
            while (letters.width(line, size) > width) {
                int end = fits(line, letters, width, size);
                lines.add(line.substring(0, end));
                line = line.substring(end);
            }
        }
        lines.add(line);
        return lines;
    }

    private static List<String> cut(List<String> lines, Letters letters, double width, double size, int most) {
        List<String> kept = new ArrayList<>(lines.subList(0, most));
        String last = kept.get(most - 1);
        while (letters.width(last + "…", size) > width) {
            int space = last.lastIndexOf(' ');
            last = last.substring(0, space > 0 ? space : last.offsetByCodePoints(last.length(), -1));
        }
        kept.set(most - 1, last.replaceAll("[\\p{Pd},;:. ]+$", "") + "…");
        return kept;
    }

    private static int fits(String word, Letters letters, double width, double size) {
        int end = word.length();
        while (end > word.offsetByCodePoints(0, 1) && letters.width(word.substring(0, end), size) > width) {
            end = word.offsetByCodePoints(end, -1);
        }
        return end;
    }
}
