package social.lanyard.bench.site;

import java.util.LinkedHashMap;
import java.util.Map;

/** One request. */
record Ask(String method, String path, Map<String, String> headers, String body) {
    static Ask get(String path) {
        return new Ask("GET", path, Map.of(), "");
    }

    static Ask post(String path, String form) {
        return new Ask("POST", path, Map.of("Content-Type", "application/x-www-form-urlencoded"), form);
    }

    Ask with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Ask(method, path, more, body);
    }

    /** As wrk's script reads it. */
    String line() {
        StringBuilder all = new StringBuilder();
        headers.forEach((name, value) -> all.append(all.isEmpty() ? "" : "|").append(name).append(": ").append(value));
        return method + "\t" + path + "\t" + all + "\t" + body;
    }
}
