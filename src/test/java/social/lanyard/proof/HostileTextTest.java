package social.lanyard.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import social.lanyard.local.ReceivedMail;
import social.lanyard.testing.Asking;
import social.lanyard.testing.Cast;
import social.lanyard.testing.Cast.Actor;
import social.lanyard.testing.HostileTexts;
import social.lanyard.testing.LanyardTest;
import social.lanyard.testing.Mailbox;
import social.lanyard.testing.PageSafety;
import social.lanyard.testing.Proof;
import social.lanyard.testing.RealBrowser;

/** Row R3 through the product: hostile texts in every field, and every page that shows them looked at. */
@LanyardTest
class HostileTextTest {
    @RegisterExtension
    final RealBrowser browser = new RealBrowser();

    private final List<String> faults = new ArrayList<>();
    private int sent;

    @Test
    void whatever_is_typed_no_page_does_what_it_says() {
        List<String> texts = HostileTexts.some(Proof.count(40, 500));
        String handle = Cast.here().person(Actor.OWNER).handle();
        for (String text : texts) {
            look(post("/notes", Map.of("text", text, "visibility", "public")));
            look(profile(text));
            look(story(text));
            verification(text);
        }
        lookAtMails();
        List<String> pages = new ArrayList<>(List.of("/@" + handle, "/latest", "/", "/drafts", "/settings/profile"));
        pages.addAll(everyPageOf("/@" + handle + "/notes"));
        pages.addAll(everyPageOf("/@" + handle));
        for (String page : pages) {
            look(Asking.as(Actor.OWNER, "GET", page, false, ""));
            look(Asking.as(Actor.VISITOR, "GET", page, false, ""));
        }
        assertThat(faults).isEmpty();
        List<String> executions = inChromium(pages);
        assertThat(executions)
                .as("scripts that ran, and refusals of the content policy")
                .isEmpty();
        Proof.shown(
                "R3",
                "hostile texts in notes, responses, stories, drafts, profiles, requests and decisions, and the mails about them",
                sent,
                faults.size() + executions.size(),
                texts.size() + " texts, " + pages.size() + " pages also in Chromium");
    }

    /** A response to the newest note, and the note's own page. */
    private void respond(String at, String text) {
        look(post(at + "/responses", Map.of("text", text)));
        look(Asking.as(Actor.VISITOR, "GET", at, false, ""));
    }

    private HttpResponse<String> profile(String text) {
        String page =
                Asking.as(Actor.OWNER, "GET", "/settings/profile", false, "").body();
        Map<String, String> form = new LinkedHashMap<>();
        form.put("version", Jsoup.parse(page).select("[name=version]").val());
        form.put("display_name", Jsoup.parse(page).select("[name=display_name]").val());
        form.put("about", text);
        form.put("views", text);
        form.put("interests", text);
        form.put("pronouns", text.length() > 20 ? text.substring(0, 20) : text);
        form.put("link_label", text.length() > 40 ? text.substring(0, 40) : text);
        form.put("link_url", text);
        HttpResponse<String> answer = post("/settings/profile", form);
        // A link with such an address is refused; the rest is then tried without it.
        if (answer.statusCode() == 422) {
            look(answer);
            form.put("link_url", "https://example.example/?" + URLEncoder.encode(text, StandardCharsets.UTF_8));
            answer = post("/settings/profile", form);
        }
        return answer;
    }

    /** A request with these words, as its verifier sees it, and a refusal with these words, as its person sees it. */
    private void verification(String text) {
        Map<String, String> request = new LinkedHashMap<>();
        request.put("organisation", "Cast ZC001");
        request.put("role", text.length() > 100 ? text.substring(0, 100) : text);
        request.put("profession", "NONE");
        request.put("note", text);
        request.put("show", "ROLE");
        look(post(Actor.MEMBER, "/verification/request", request));
        String queue = "/organisations/" + Cast.TRUST + "/verification";
        HttpResponse<String> waiting = Asking.as(Actor.ADMIN, "GET", queue, false, "");
        look(waiting);
        for (Element link : Jsoup.parse(waiting.body()).select("a[href^=" + queue + "/]")) {
            HttpResponse<String> asked = Asking.as(Actor.ADMIN, "GET", link.attr("href"), false, "");
            look(asked);
            Map<String, String> decision = new LinkedHashMap<>();
            decision.put("decision", "decline");
            decision.put("reason", text.length() > 400 ? text.substring(0, 400) : text);
            decision.put("name", Jsoup.parse(asked.body()).select("[name=name]").val());
            look(post(Actor.ADMIN, link.attr("href"), decision));
        }
        look(Asking.as(Actor.MEMBER, "GET", "/verification", false, ""));
    }

    /** A mail may have a style of its own, and nothing else that a page may not have. */
    private void lookAtMails() {
        for (ReceivedMail mail : Mailbox.of("patient@mail.example").mails()) {
            PageSafety.faults(mail.html() == null ? "" : mail.html(), Asking.origin()).stream()
                    .filter(fault -> !fault.equals("element style"))
                    .forEach(fault -> faults.add(fault + " in a mail: " + mail.subject()));
        }
    }

    private HttpResponse<String> story(String text) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("title", text);
        form.put("standfirst", text);
        form.put("genre", "opinion");
        form.put("body", text + "\n\n" + text);
        form.put("tags", "topic");
        form.put("content_note", text.length() > 80 ? text.substring(0, 80) : text);
        form.put("visibility", "public");
        form.put("language", "en-GB");
        form.put("next", "publish");
        HttpResponse<String> answer = post("/drafts", form);
        answer.headers().firstValue("Location").ifPresent(at -> {
            String path = at.replace(Asking.origin(), "");
            look(Asking.as(Actor.VISITOR, "GET", path, false, ""));
            if (path.startsWith("/@")) {
                respond(path.replaceAll("(/@[^/]+/[0-9]+).*", "$1"), text);
            }
        });
        return answer;
    }

    private HttpResponse<String> post(String path, Map<String, String> form) {
        return post(Actor.OWNER, path, form);
    }

    private HttpResponse<String> post(Actor actor, String path, Map<String, String> form) {
        sent++;
        StringBuilder body = new StringBuilder();
        form.forEach((name, value) -> body.append(body.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return Asking.as(actor, "POST", path, false, body.toString());
    }

    private void look(HttpResponse<String> answer) {
        if (answer.statusCode() >= 500) {
            faults.add(answer.statusCode() + " from " + answer.request().uri());
        }
        PageSafety.faults(answer.body(), Asking.origin())
                .forEach(fault -> faults.add(fault + " at " + answer.request().uri()));
    }

    private static List<String> everyPageOf(String list) {
        List<String> pages = new ArrayList<>();
        String next = list;
        while (next != null && pages.size() < 100) {
            pages.add(next);
            String html = Asking.as(Actor.VISITOR, "GET", next, false, "").body();
            next = Jsoup.parse(html).select("a[href^=/@][href*=max_id]").stream()
                    .map(link -> link.attr("href"))
                    .findFirst()
                    .orElse(null);
        }
        return pages;
    }

    /** Opens the pages in a real browser and tells what ran, was stopped by the content policy, or went elsewhere. */
    private List<String> inChromium(List<String> pages) {
        Page page = browser.page();
        List<String> executions = new ArrayList<>();
        page.onDialog(dialog -> {
            executions.add("dialog " + dialog.message() + " at " + page.url());
            dialog.dismiss();
        });
        page.onPageError(error -> executions.add("error " + error + " at " + page.url()));
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")
                    || message.text().contains("Refused to")) {
                executions.add(message.text() + " at " + page.url());
            }
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(RealBrowser.origin())) {
                executions.add("request " + request.url() + " at " + page.url());
            }
        });
        // What only its owner may see is not for a visitor's browser.
        pages.stream()
                .filter(path -> !path.startsWith("/drafts") && !path.startsWith("/settings"))
                .forEach(page::navigate);
        return executions;
    }
}
