package social.lanyard.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import social.lanyard.testing.Asking;
import social.lanyard.testing.Cast.Actor;

/** Writes as one of the cast, through the forms of the pages. */
public final class Desk {
    private Desk() {}

    public static HttpResponse<String> get(Actor who, String path) {
        return Asking.as(who, "GET", path, false, "");
    }

    public static Document page(Actor who, String path) {
        HttpResponse<String> answer = get(who, path);
        assertThat(answer.statusCode()).as(who + " " + path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    public static HttpResponse<String> send(Actor who, String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return Asking.as(who, "POST", path, false, body);
    }

    /** A story's form as it comes from the page, filled in. */
    public static Map<String, String> story(Actor who, String title, String body) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("token", page(who, "/write").select("input[name=token]").val());
        form.put("revision", "1");
        form.put("title", title);
        form.put("standfirst", "A line");
        form.put("genre", "own");
        form.put("body", body);
        form.put("tags", "Night shift");
        form.put("visibility", "public");
        form.put("content_note", "");
        form.put("language", "en-GB");
        form.put("next", "save");
        return form;
    }

    public static Map<String, String> with(Map<String, String> form, String... changes) {
        Map<String, String> changed = new LinkedHashMap<>(form);
        for (int i = 0; i < changes.length; i += 2) {
            changed.put(changes[i], changes[i + 1]);
        }
        return changed;
    }

    /** Where an answer leads, without the origin. */
    public static String led(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow().replace(Asking.origin(), "");
    }

    public static String draft(Actor who, String title, String body) {
        return led(send(who, "/drafts", story(who, title, body))).replace("?saved=yes", "");
    }

    /** Publishes a story and gives its address. */
    public static String publish(Actor who, String title, String... changes) {
        return led(send(who, "/drafts", with(with(story(who, title, "Body of " + title), "next", "publish"), changes)));
    }

    public static String respond(Actor who, String post, String text) {
        String base = base(post);
        String token = page(who, post)
                .select("form[action$=/responses] input[name=token]")
                .val();
        return led(send(who, base + "/responses", Map.of("token", token, "text", text)));
    }

    /** The address of a post without its slug. */
    public static String base(String post) {
        String[] parts = post.split("/");
        return "/" + parts[1] + "/" + parts[2];
    }
}
