package social.lanyard.post.draft;

import java.util.Optional;
import social.lanyard.support.Ids;

/** Reads the header If-Match, in which a program says which revision it saw. */
final class IfMatch {
    private IfMatch() {}

    /** With or without quotation marks; what is no revision matches nothing, and empty means that none was said. */
    static Optional<Integer> revision(String header) {
        if (header == null || header.isBlank()) {
            return Optional.empty();
        }
        String plain = header.strip().replace("\"", "");
        return Optional.of(Ids.parse(plain)
                .filter(revision -> revision <= Integer.MAX_VALUE)
                .map(Long::intValue)
                .orElse(-1));
    }
}
