package social.lanyard.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import social.lanyard.local.ReceivedMail;
import social.lanyard.testing.Asking;
import social.lanyard.testing.Cast;
import social.lanyard.testing.Cast.Actor;
import social.lanyard.testing.Endpoints;
import social.lanyard.testing.Endpoints.Endpoint;
import social.lanyard.testing.HostileTexts;
import social.lanyard.testing.LanyardTest;
import social.lanyard.testing.Mailbox;
import social.lanyard.testing.OpenApiDocument;
import social.lanyard.testing.PageSafety;
import social.lanyard.testing.Proof;
import social.lanyard.testing.RealBrowser;
import social.lanyard.testing.Scene;
import social.lanyard.testing.TestDatabase;
import social.lanyard.testing.TextFields;
import social.lanyard.testing.TextFields.Form;

/** Row R3 through the product: hostile texts in every field, and every page that shows them looked at. */
@LanyardTest
class HostileTextTest {
    private static final List<String> MAILBOXES = List.of("midwife@mail.example", "patient@mail.example");
    private static final int THREADS = 4;
    private static final int FEW = 8;

    /** Numbers, choices, days, tokens and addresses: nobody writes in them, and some of the texts are enough. */
    private static final Set<String> NOT_WRITTEN_IN = Set.of(
            "_destroy",
            "account_ids",
            "account_ids[]",
            "add",
            "agency",
            "agency_days",
            "alerts",
            "approves",
            "at",
            "auth",
            "banner",
            "bundle",
            "checked",
            "column",
            "context",
            "course_end",
            "day",
            "days",
            "decision",
            "do",
            "duration",
            "endpoint",
            "expires_in",
            "file",
            "filter_action",
            "follow",
            "for",
            "from",
            "genre",
            "here",
            "home[last_read_id]",
            "hidden",
            "how",
            "id",
            "ids",
            "in_name_of",
            "in_reply_to_id",
            "keep",
            "keywords_attributes",
            "kind",
            "language",
            "leavers",
            "licence",
            "logout_token",
            "mail",
            "media_ids",
            "media_ids[]",
            "months",
            "move",
            "newest",
            "next",
            "notifications",
            "notifications[last_read_id]",
            "offer",
            "often",
            "p256dh",
            "picture",
            "picture_decorative",
            "pictures_checked",
            "place",
            "places",
            "poll",
            "portrait",
            "proposed",
            "push",
            "question",
            "remove",
            "removes",
            "removes_person",
            "renewal",
            "renewals",
            "responders",
            "revision",
            "rhythm",
            "scheduled_at",
            "scheme",
            "show",
            "show_number",
            "shown",
            "shows",
            "stories",
            "story",
            "time",
            "to",
            "token",
            "turn",
            "trial",
            "until",
            "verdict",
            "version",
            "visibility",
            "when",
            "whole",
            "whole_word");

    private static final Set<String> CHOSEN_HERE = Set.of(
            "POST /verification/offers/{id} answer",
            "POST /settings/profile/pictures what",
            // The story says what its pictures show; here nobody reads it.
            "POST /pictures picture_alt",
            "POST /api/lanyard/v1/pictures picture_alt",
            "POST /settings/search-engines out",
            "POST /settings/search found",
            "POST /settings/search notes",
            "POST /settings/search responses",
            "POST /settings/search directory",
            "POST /organisations/{code}/page/pictures what",
            // Which of the ready words to put into the form; not what they say.
            "POST /organisations/{code}/verification/{id} words",
            "POST /organisations/{code}/verification/{id}/preview words",
            "POST /moderation/requests/{id} words",
            // Which of the kind answers is said.
            "POST /waiting/questions/{id}/answer words",
            "POST /api/lanyard/v1/waiting/questions/{id}/answer words",
            // The same act with the same words as POST /moderation/endings/{id}, where the cast has a second person.
            "POST /organisations/{code}/endings/{id} reason",
            "POST /organisations/{code}/people/{handle} role",
            // The same filters with the same words as POST /settings/filters.
            "POST /api/v2/filters title",
            "PUT /api/v2/filters/{id} title",
            "POST /api/v2/filters/{id}/keywords keyword",
            "PUT /api/v2/filters/keywords/{id} keyword",
            // Which alerts are read; PostgreSQL is asked for them as they are.
            "POST /api/lanyard/v1/notifications/read key",
            "POST /api/lanyard/v1/organisations/{code}/requests/{id}/decision display_name");

    @RegisterExtension
    final RealBrowser browser = new RealBrowser();

    @AfterEach
    void leave_no_statements_and_organisations_behind() throws Exception {
        Scene.clear();
        try (var owner = TestDatabase.asOwner();
                var close = owner.createStatement()) {
            close.executeUpdate("update account set closed_at = now() where kind = 1 and handle ~ '^h[0-9]+$'");
        }
    }

    @Test
    void every_field_of_every_form_is_known_here() {
        Map<String, Set<String>> known = new TreeMap<>();
        Map<String, Set<String>> tried = new TreeMap<>();
        for (Form form : TextFields.all()) {
            known.computeIfAbsent(form.endpoint(), endpoint -> new TreeSet<>())
                    .addAll(form.fields().keySet());
            tried.computeIfAbsent(form.endpoint(), endpoint -> new TreeSet<>()).addAll(form.free());
        }
        Map<String, Set<String>> there = new TreeMap<>();
        for (Endpoint endpoint : Endpoints.all()) {
            Set<String> fields = OpenApiDocument.read().fields(endpoint);
            if (!fields.isEmpty()) {
                there.put(endpoint.name(), fields);
            }
        }
        assertThat(there).hasSizeGreaterThan(30);
        assertThat(known).as("fields in " + TextFields.FILE).isEqualTo(there);
        Set<String> untried = new TreeSet<>();
        known.forEach((endpoint, fields) -> fields.stream()
                .filter(field -> !tried.get(endpoint).contains(field))
                .forEach(field -> untried.add(endpoint + " " + field)));
        assertThat(untried)
                .as("fields that no text is sent in: with a wrong number nothing else is looked at")
                .containsExactly("POST /settings/profile version");
    }

    @Test
    void whatever_people_write_in_gets_all_of_the_texts() {
        Set<String> some = new TreeSet<>();
        Set<String> all = new TreeSet<>();
        for (Form form : TextFields.all()) {
            form.free().stream()
                    .filter(field -> !NOT_WRITTEN_IN.contains(field))
                    .map(field -> form.endpoint() + " " + field)
                    .filter(field -> !CHOSEN_HERE.contains(field))
                    .forEach(form.few() ? some::add : all::add);
        }
        some.removeAll(all);
        assertThat(all).hasSizeGreaterThan(60);
        assertThat(some).as("fields for words that only get a few").isEmpty();
    }

    @Test
    void whatever_is_typed_no_page_does_what_it_says() throws Exception {
        List<String> texts = HostileTexts.some(Proof.count(24, 500));
        List<Form> forms = TextFields.all();
        HostileForms sender = new HostileForms();
        sendAll(sender, forms, texts);
        lookAtMails(sender);
        List<String> pages = lookAtLists(sender);
        assertThat(sender.faults()).isEmpty();
        assertThat(forms.stream()
                        .filter(form -> form.taken() && sender.taken(form) * 2 < texts.size())
                        .map(form -> form.endpoint() + " " + form.free() + ": " + sender.taken(form) + ", lastly "
                                + sender.refusal(form)))
                .as("forms that refused most of the texts")
                .isEmpty();
        List<String> executions = inChromium(pages);
        assertThat(executions)
                .as("scripts that ran, and refusals of the content policy")
                .isEmpty();
        List<Form> whole = forms.stream().filter(form -> !form.few()).toList();
        int fields = whole.stream().mapToInt(form -> form.free().size()).sum();
        Proof.shown(
                "R3",
                "hostile texts in every field of every form and every member of every JSON body, on the pages and in the"
                        + " mails that show them",
                (long) fields * texts.size(),
                sender.faults().size() + executions.size(),
                "%d texts in %d fields of %d forms, %d forms sent, %d pages also in Chromium"
                        .formatted(texts.size(), fields, whole.size(), sender.sent(), pages.size()));
    }

    /** Forms about the same kind of thing one after the other: one request at a time may wait. */
    private static void sendAll(HostileForms sender, List<Form> forms, List<String> texts) throws Exception {
        List<List<Form>> lanes = new ArrayList<>(forms.stream()
                .collect(Collectors.groupingBy(form ->
                        form.actor().equals("PERSON") ? "person" : form.thing().replaceAll(":.*", "")))
                .values());
        // The longest first, so that none is left alone at the end.
        lanes.sort(Comparator.comparingInt(
                lane -> -lane.stream().mapToInt(form -> form.few() ? 1 : FEW).sum()));
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (List<Form> lane : lanes) {
                all.add(threads.submit(() -> {
                    for (int i = 0; i < texts.size(); i++) {
                        for (Form form : lane) {
                            if (i % FEW == 0 || !form.few()) {
                                sender.send(form, texts.get(i));
                            }
                        }
                        Scene.trim();
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** A mail may have a style of its own, and nothing else that a page may not have. */
    private static void lookAtMails(HostileForms sender) {
        for (String mailbox : MAILBOXES) {
            for (ReceivedMail mail : Mailbox.of(mailbox).mails()) {
                PageSafety.faults(mail.html() == null ? "" : mail.html(), Asking.origin()).stream()
                        .filter(fault -> !fault.equals("element style"))
                        .forEach(fault -> sender.fault(fault + " in a mail: " + mail.subject()));
            }
        }
    }

    /** The lists that have come together, as visitors and as those whose they are see them; what a visitor may open. */
    private static List<String> lookAtLists(HostileForms sender) {
        String handle = Cast.here().person(Actor.OWNER).handle();
        List<String> pages = new ArrayList<>(List.of(
                "/@" + handle,
                "/@" + handle + "/how-we-know",
                "/@" + sender.person(),
                "/latest",
                "/latest?in=notes",
                "/",
                "/organisations"));
        pages.addAll(everyPageOf("/@" + handle + "/notes"));
        pages.addAll(everyPageOf("/@" + handle));
        for (String page : pages) {
            sender.read("OWNER", page);
            sender.read("VISITOR", page);
        }
        return pages;
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
        List<String> executions = new ArrayList<>();
        Page visitor = watched(executions);
        pages.forEach(visitor::navigate);
        String desk = "/organisations/" + Cast.TRUST;
        Page owner = signedIn(Actor.OWNER, executions);
        List.of("/drafts", "/settings/profile", "/verification").forEach(owner::navigate);
        Page admin = signedIn(Actor.ADMIN, executions);
        List.of(desk + "/verification", desk + "/people").forEach(admin::navigate);
        return executions;
    }

    private Page signedIn(Actor actor, List<String> executions) {
        Page page = watched(executions);
        page.context()
                .addCookies(List.of(
                        new Cookie("lanyard_session", Cast.here().person(actor).cookie())
                                .setUrl(RealBrowser.origin())));
        return page;
    }

    private Page watched(List<String> executions) {
        Page page = browser.page();
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
        return page;
    }
}
