package social.lanyard.web;

import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a form held that could not be taken: handed back with the answer, so that nothing typed is lost.
 *
 * @param action where it was sent
 * @param fields all of it, in its order
 */
record KeptForm(String action, List<Field> fields) {
    /** Name of the hidden field that makes a write happen once; nobody typed it. */
    private static final String TOKEN = "token";

    /**
     * One field as it came.
     *
     * @param number place in the form, for the label
     */
    record Field(int number, String name, String value) {
        boolean typed() {
            return !name.equals(TOKEN) && !value.isBlank();
        }
    }

    KeptForm {
        fields = List.copyOf(fields);
    }

    /** The form of this request, or null where it is none or came from elsewhere: that must not be kept ready to be sent. */
    static KeptForm of(HttpServerRequest request, SameOrigin sameOrigin) {
        if (!FormBodies.carries(request) || !sameOrigin.sent(request)) {
            return null;
        }
        List<Field> fields = new ArrayList<>();
        for (Map.Entry<String, String> field : request.formAttributes()) {
            if (!field.getKey().isEmpty()) {
                fields.add(new Field(fields.size() + 1, field.getKey(), field.getValue()));
            }
        }
        return fields.isEmpty() ? null : new KeptForm(request.path(), fields);
    }

    /** What somebody may want to copy. */
    public List<Field> typed() {
        return fields.stream().filter(Field::typed).toList();
    }
}
