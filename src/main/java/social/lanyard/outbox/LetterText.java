package social.lanyard.outbox;

import java.util.StringJoiner;

/** The plain text of a letter, in lines of up to 72 characters. */
final class LetterText {
    private static final int WIDTH = 72;

    private LetterText() {}

    static String of(Letter letter, String origin) {
        StringJoiner text = new StringJoiner("\n\n", "", "\n");
        text.add(wrap(letter.heading(), ""));
        for (Letter.Part part : letter.parts()) {
            text.add(of(part, origin));
        }
        if (!letter.why().isEmpty()) {
            text.add(wrap(letter.why(), ""));
        }
        text.add("Lanyard. Contact a person: " + origin + "/contact");
        return text.toString();
    }

    private static String of(Letter.Part part, String origin) {
        return switch (part.kind()) {
            case "card" -> wrap(part.text(), "  ") + "\n" + wrap(part.role() + ", " + part.rest(), "  ");
            case "button", "link" -> wrap(part.text() + ":", "") + "\n" + origin + part.path();
            case "points" -> points(part);
            default -> wrap(part.text(), "");
        };
    }

    private static String points(Letter.Part part) {
        StringJoiner points = new StringJoiner("\n");
        for (String point : part.points()) {
            points.add("- " + wrap(point, "  ").substring(2));
        }
        return points.toString();
    }

    /** Breaks at spaces; a word that is longer than a line, such as an address, is left whole. */
    static String wrap(String text, String indent) {
        StringBuilder wrapped = new StringBuilder();
        int column = 0;
        for (String word : text.strip().split("\\s+")) {
            if (column > 0 && column + 1 + word.length() > WIDTH) {
                wrapped.append('\n');
                column = 0;
            }
            if (column == 0) {
                wrapped.append(indent);
                column = indent.length();
            } else {
                wrapped.append(' ');
                column++;
            }
            wrapped.append(word);
            column += word.length();
        }
        return wrapped.toString();
    }
}
