package social.lanyard.post.change;

import io.vertx.mutiny.sqlclient.Row;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All the words of a post at one time, as their author typed them. */
record Wording(int number, String title, String standfirst, String contentNote, String markdown) {
    static Wording of(Row row) {
        return new Wording(
                row.getInteger("version"),
                row.getString("title"),
                row.getString("standfirst"),
                row.getString("content_note"),
                row.getString("markdown"));
    }

    /** In one text, to be compared. */
    String whole() {
        return Stream.of(title, standfirst, contentNote, markdown)
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }
}
