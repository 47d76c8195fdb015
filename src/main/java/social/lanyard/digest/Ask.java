package social.lanyard.digest;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What somebody asks for.
 *
 * @param from the network address that it came from
 * @param form the token of the form: the same form sent twice is one request
 */
record Ask(String from, MailAddress address, Often often, List<Thing> things, String form) {
    Ask {
        things = List.copyOf(things);
    }

    String thingsKept() {
        return things.stream().map(Thing::kept).collect(Collectors.joining(" "));
    }

    /** The same for the same form with the same words in it. */
    String identity() {
        return String.join("\n", form, address.compared(), often.word(), thingsKept());
    }
}
