package social.lanyard.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What was typed into the forms of the search page, ready to be shown again, and the addresses of its neighbours. */
record Asked(
        String q,
        String in,
        String kind,
        String voice,
        String profession,
        String organisation,
        String author,
        String topic,
        String from,
        String to,
        String language) {
    private static final int SHOWN = 400;

    static Asked of(SearchForm form) {
        return new Asked(
                typed(form.q),
                typed(form.in),
                typed(form.kind),
                typed(form.voice),
                typed(form.profession),
                typed(form.organisation),
                typed(form.author),
                typed(form.topic),
                day(form.from),
                day(form.to),
                typed(form.language));
    }

    /** What is far too long is not sent back whole: the page would be as long. */
    private static String typed(String text) {
        String given = Narrowed.given(text);
        return given.length() > SHOWN ? given.substring(0, SHOWN) : given;
    }

    /** A field for days shows nothing else. */
    private static String day(String text) {
        String given = typed(text);
        return given.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? given : "";
    }

    /** This search, in another section. */
    public String in(String section) {
        Map<String, String> all = parameters();
        all.put("in", section);
        return address(all);
    }

    /** This search among posts of one kind. */
    public String kind(String only) {
        Map<String, String> all = parameters();
        all.put("in", "posts");
        all.put("kind", only);
        return address(all);
    }

    /** This search from its beginning. */
    public String address() {
        return address(parameters());
    }

    /** Only the words. */
    public String wordsAlone() {
        return address(new LinkedHashMap<>(Map.of("q", q)));
    }

    /** This search with one more parameter. */
    String with(String name, Object value) {
        Map<String, String> all = parameters();
        all.put(name, value.toString());
        return address(all);
    }

    private Map<String, String> parameters() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("q", q);
        all.put("in", in);
        all.put("kind", kind);
        all.put("voice", voice);
        all.put("profession", profession);
        all.put("organisation", organisation);
        all.put("author", author);
        all.put("topic", topic);
        all.put("from", from);
        all.put("to", to);
        all.put("language", language);
        return all;
    }

    private static String address(Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return "/search" + (query.isEmpty() ? "" : "?" + query);
    }

    /** Whether anything but words narrows it down. */
    public boolean narrowed() {
        return !(kind + voice + profession + organisation + author + topic + from + to + language).isEmpty();
    }

    public boolean anything() {
        return !q.isEmpty() || narrowed();
    }
}
