package social.lanyard.proof;

import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import social.lanyard.testing.Asking;
import social.lanyard.testing.Cast;
import social.lanyard.testing.Cast.Actor;
import social.lanyard.testing.Newcomer;
import social.lanyard.testing.PageSafety;
import social.lanyard.testing.Scene;
import social.lanyard.testing.TextFields;
import social.lanyard.testing.TextFields.Form;
import social.lanyard.testing.TextFields.Reading;

/** Sends forms with a text in their fields, as their page would, and looks at every answer and where the text then is. */
final class HostileForms {
    static final String WORD = "hostile";
    private static final Set<String> HTML_IN_JSON = Set.of("content", "note", "html");

    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final Map<Form, Integer> taken = new ConcurrentHashMap<>();
    private final Map<Form, String> refusals = new ConcurrentHashMap<>();
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger number =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(1_000_000, 90_000_000));
    private final String person = "p" + number.get();
    private final String session = Newcomer.joined("Person " + person, person);

    List<String> faults() {
        return List.copyOf(faults);
    }

    void fault(String fault) {
        faults.add(fault);
    }

    /** How many forms were sent. */
    int sent() {
        return sent.get();
    }

    /** How many texts this form took. */
    int taken(Form form) {
        return taken.getOrDefault(form, 0);
    }

    /** The last answer of this form to a text that it did not take. */
    String refusal(Form form) {
        String refusal = refusals.getOrDefault(form, "");
        return refusal.substring(0, Math.min(300, refusal.length()));
    }

    /** The handle of somebody who does nothing but edit their profile. */
    String person() {
        return person;
    }

    void send(Form form, String text) {
        Map<String, String> names = names(form);
        String sender = session(form.actor());
        Document page = Jsoup.parse(form.page().isEmpty() ? "" : read(form.actor(), Asking.filled(form.page(), names)));
        Map<String, String> fields = new TreeMap<>();
        form.fields().forEach((field, value) -> {
            if (value != null) {
                fields.put(field, value(page, field, value, names, text));
            }
        });
        String path = Asking.filled(form.path(), names);
        HttpResponse<String> answer = form.json()
                ? sentJson(form, path, fields)
                : form.method().equals("PUT")
                        ? Asking.with(sender, "PUT", path, urlEncoded(fields), "If-Match", seenOn(page))
                        : Asking.with(sender, form.method(), path, urlEncoded(fields));
        sent.incrementAndGet();
        look(answer);
        if (answer.statusCode() < 400) {
            taken.merge(form, 1, Integer::sum);
        } else {
            refusals.put(
                    form, answer.statusCode() + " " + Jsoup.parse(answer.body()).text());
        }
        String next = answer.headers().firstValue("Location").orElse("");
        if (!next.isEmpty() && isHere(next, answer)) {
            look(Asking.with(sender, "GET", next.replace(Asking.origin(), ""), ""));
        }
        for (Reading reading : form.readings()) {
            read(reading, names);
        }
    }

    /** As the script of the page says it. */
    private static String seenOn(Document page) {
        return '"' + page.select("[name=revision]").val() + '"';
    }

    /** What is changed was read before, as its ETag says. */
    private static HttpResponse<String> sentJson(Form form, String path, Map<String, String> fields) {
        Actor actor = Actor.valueOf(form.actor());
        String seen = form.method().equals("PUT")
                ? Asking.as(actor, "GET", path, true, "")
                        .headers()
                        .firstValue("ETag")
                        .orElse("")
                : "";
        return seen.isEmpty()
                ? Asking.as(actor, form.method(), path, true, json(fields))
                : Asking.as(actor, form.method(), path, true, json(fields), "If-Match", seen);
    }

    private Map<String, String> names(Form form) {
        Map<String, String> names = new TreeMap<>(Scene.set(form.thing(), WORD));
        names.put("n", String.valueOf(number.incrementAndGet()));
        names.put("person", person);
        names.put("owner", String.valueOf(Cast.here().account(Actor.OWNER)));
        names.put("until", LocalDate.now().plusMonths(3).toString());
        return names;
    }

    private static String value(Document page, String field, String value, Map<String, String> names, String text) {
        if (value.equals("=")) {
            Element held = page.select("[name=" + field + "]").first();
            return held == null ? "" : held.normalName().equals("textarea") ? held.wholeText() : held.val();
        }
        String known = value;
        for (Map.Entry<String, String> name : names.entrySet()) {
            known = known.replace("{" + name.getKey() + "}", name.getValue());
        }
        return TextFields.filled(known.replace("{text}", URLEncoder.encode(text, StandardCharsets.UTF_8)), text);
    }

    private static String urlEncoded(Map<String, String> fields) {
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> body.append(body.isEmpty() ? "" : "&")
                .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return body.toString();
    }

    /** A value in square brackets is a list with that one text, or with none. */
    private static String json(Map<String, String> fields) {
        JsonObject body = new JsonObject();
        fields.forEach((name, value) -> body.put(
                name,
                value.equals("[]")
                        ? new JsonArray()
                        : value.startsWith("[\"") && value.endsWith("\"]")
                                ? new JsonArray().add(value.substring(2, value.length() - 2))
                                : value));
        return body.encode();
    }

    private String session(String actor) {
        return switch (actor) {
            case "VISITOR" -> "";
            case "NEWCOMER" -> Newcomer.nameless();
            case "PERSON" -> session;
            default -> Cast.here().person(Actor.valueOf(actor)).cookie();
        };
    }

    private void read(Reading reading, Map<String, String> names) {
        if (!reading.path().equals("newest")) {
            read(reading.actor(), Asking.filled(reading.path(), names));
            return;
        }
        String queue = "/organisations/" + Cast.TRUST + "/verification";
        Element first = Jsoup.parse(read(reading.actor(), queue))
                .select("a[href^=" + queue + "/]")
                .first();
        if (first != null) {
            read(reading.actor(), first.attr("href"));
        }
    }

    /** Reads a page, looks at it and answers with its text. */
    String read(String actor, String path) {
        HttpResponse<String> answer = path.startsWith("/api/")
                ? Asking.as(Actor.valueOf(actor), "GET", path, true, "")
                : Asking.with(session(actor), "GET", path, "");
        look(answer);
        return answer.body();
    }

    void look(HttpResponse<String> answer) {
        String where = answer.request().method() + " " + answer.request().uri();
        if (answer.statusCode() >= 500) {
            faults.add(answer.statusCode() + " from " + where);
        }
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (type.startsWith("application/json")) {
            lookInto(Json.decodeValue(answer.body()), where);
        } else if (!answer.body().isEmpty() && !type.startsWith("text/plain")) {
            see(answer.body(), where);
        }
    }

    void see(String html, String where) {
        PageSafety.faults(html, Asking.origin()).forEach(fault -> faults.add(fault + " at " + where));
    }

    /** What the interface calls HTML has to be as harmless as on a page; the rest is text, and said to be. */
    private void lookInto(Object json, String where) {
        if (json instanceof JsonObject object) {
            object.forEach(member -> {
                if (member.getValue() instanceof String text && HTML_IN_JSON.contains(member.getKey())) {
                    see(text, where + " in " + member.getKey());
                }
                lookInto(member.getValue(), where);
            });
        } else if (json instanceof JsonArray array) {
            array.forEach(member -> lookInto(member, where));
        }
    }

    /** Nobody is led to another site, whatever stood in the form. */
    private boolean isHere(String location, HttpResponse<String> answer) {
        boolean here = location.startsWith(Asking.origin() + "/")
                || (location.startsWith("/") && !location.startsWith("//") && !location.startsWith("/\\"));
        if (!here) {
            faults.add("led to " + location + " by " + answer.request().uri());
        }
        return here;
    }
}
