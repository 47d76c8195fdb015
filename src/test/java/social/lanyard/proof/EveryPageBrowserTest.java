package social.lanyard.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitUntilState;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import social.lanyard.testing.Accessibility;
import social.lanyard.testing.Asking;
import social.lanyard.testing.AtOnce;
import social.lanyard.testing.Cast;
import social.lanyard.testing.Cast.Actor;
import social.lanyard.testing.Endpoints;
import social.lanyard.testing.HtmlValidity;
import social.lanyard.testing.LanyardTest;
import social.lanyard.testing.Look;
import social.lanyard.testing.Newcomer;
import social.lanyard.testing.PageList;
import social.lanyard.testing.PageList.Row;
import social.lanyard.testing.Proof;
import social.lanyard.testing.RealBrowser;
import social.lanyard.testing.Scene;
import social.lanyard.testing.Screenshots;

/**
 * Every page on a phone and at a desktop, light and dark: valid HTML, nothing that axe objects to, nothing wider than the
 * screen, and nothing from anywhere else.
 */
@LanyardTest
class EveryPageBrowserTest {
    private static final String WORD = "page";
    private static final int NARROWEST = 320;
    private static final int LONGEST_FAULT = 400;

    /** The innermost parts that stand out on the right, as they begin. */
    private static final String WIDEST = """
            [...document.body.querySelectorAll('*')].filter(part =>
              part.getBoundingClientRect().right > window.innerWidth + 0.5
                && ![...part.children].some(child => child.getBoundingClientRect().right > window.innerWidth + 0.5))
              .slice(0, 3).map(part => part.outerHTML.slice(0, 120)).join(' ')""";

    /** Skips the test where there is no browser; each round has one of its own. */
    @RegisterExtension
    final RealBrowser browser = new RealBrowser();

    private final Map<String, String> sessions = new ConcurrentHashMap<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final AtomicInteger pages = new AtomicInteger();
    private final AtomicInteger looks = new AtomicInteger();

    /** What other tests left would make pages of hundreds of statements. */
    @BeforeEach
    @AfterEach
    void leave_no_statements_behind() {
        Scene.clear();
    }

    @Test
    void every_endpoint_that_is_not_of_the_api_is_in_the_list() {
        Set<String> endpoints = new TreeSet<>();
        Endpoints.all().stream()
                .filter(endpoint -> !endpoint.api())
                .forEach(endpoint -> endpoints.add(endpoint.name()));
        Set<String> listed = new TreeSet<>();
        PageList.all().stream().filter(row -> !row.endpoint().equals("-")).forEach(row -> listed.add(row.name()));
        assertThat(endpoints).hasSizeGreaterThan(40);
        assertThat(listed).as("endpoints in " + PageList.FILE).isEqualTo(endpoints);
    }

    @Test
    void every_page_is_sound() {
        List<Row> rows = PageList.all();
        Map<Round, List<Row>> rounds = rows.stream().collect(Collectors.groupingBy(Round::of));
        AtOnce.each(rounds.values(), round -> {
            try (RealBrowser own = RealBrowser.ofThisThread()) {
                Map<String, Page> people = new HashMap<>();
                for (Row row : round) {
                    try {
                        open(
                                row,
                                looks(rows.indexOf(row)),
                                actor -> people.computeIfAbsent(actor, name -> page(own, name)));
                    } catch (RuntimeException | AssertionError broken) {
                        faults.add(row + ": " + inShort(String.valueOf(broken.getMessage())));
                    }
                }
            }
        });
        assertThat(pages.get()).as("pages looked at").isGreaterThan(200);
        assertThat(faults).isEmpty();
        Proof.shown(
                "look",
                "every page, by axe, the HTML checker, the width of the screen and what it asks for",
                looks.get(),
                faults.size(),
                pages + " pages");
    }

    /** Four browsers go round at once. What there is one of at a time, such as a waiting request, is on one round alone. */
    private enum Round {
        DESKS,
        MEMBER,
        OWNER,
        VISITORS;

        private static final Pattern OF_DESKS =
                Pattern.compile("request|facet|ending|objection|words|import|role|organisation|invitation");

        static Round of(Row row) {
            if (row.actor().equals("MEMBER")) {
                return MEMBER;
            }
            if (OF_DESKS.matcher(row.thing().replaceFirst(":.*", "")).matches()
                    || row.wanted().startsWith("/verification")
                    || row.actor().equals("ADMIN")
                    || row.actor().equals("MODERATOR")) {
                return DESKS;
            }
            return row.actor().equals("OWNER") || row.actor().equals("COLLEAGUE") ? OWNER : VISITORS;
        }
    }

    private void open(Row row, List<Look> looks, Function<String, Page> people) {
        if (!row.actor().startsWith("N")) {
            Cast.here().restore(Actor.valueOf(row.actor()));
        }
        Map<String, String> names = Scene.set(row.thing(), WORD);
        if (row.page()) {
            look(row, address(row, names), Asking.filled(row.body(), names), looks, people.apply(row.actor()));
            pages.incrementAndGet();
        } else {
            ask(row, address(row, names), Asking.filled(row.body(), names));
        }
    }

    private static String inShort(String fault) {
        return fault.substring(0, Math.min(LONGEST_FAULT, fault.length()));
    }

    private String address(Row row, Map<String, String> names) {
        if (!row.address().startsWith("link ")) {
            return Asking.filled(row.wanted(), names);
        }
        String list = row.address().substring("link ".length());
        String newest = Jsoup.parse(Asking.with("", "GET", list, "").body())
                .select("a[href~=^" + list.replaceAll("/notes$", "") + "/[0-9]+]")
                .first()
                .attr("href");
        return row.endpoint().endsWith("{slug}") ? newest : newest.replaceFirst("(/[0-9]+)/.*", "$1");
    }

    /** Where there is no page, there is nothing that looks like one. */
    private void ask(Row row, String address, String body) {
        HttpResponse<String> answer = Asking.with(session(row.actor()), row.method(), address, body);
        boolean text = row.status().equals("text");
        if (!String.valueOf(answer.statusCode()).equals(text ? "200" : row.status())
                || answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
            faults.add(row + ": " + answer.statusCode() + " " + answer.headers().firstValue("Content-Type"));
        }
    }

    /**
     * In the short form a light look, at the desk and on the phone in turn, and at half of the pages, each day the other
     * half, a dark one at the other width.
     */
    private static List<Look> looks(int page) {
        if (Proof.full()) {
            return List.of(Look.values());
        }
        boolean desk = page % 2 == 0;
        Look light = desk ? Look.DESKTOP_LIGHT : Look.PHONE_LIGHT;
        Look dark = desk ? Look.PHONE_DARK : Look.DESKTOP_DARK;
        return (page / 2 + LocalDate.now().toEpochDay()) % 2 == 0 ? List.of(light, dark) : List.of(light);
    }

    private void look(Row row, String address, String body, List<Look> looks, Page page) {
        Look.DESKTOP_LIGHT.on(page);
        Response answer = row.reads() ? page.navigate(address) : sent(page, address, body);
        String type = answer.headers().getOrDefault("content-type", "");
        if (answer.status() != Integer.parseInt(row.status()) || !type.startsWith("text/html")) {
            faults.add(row + ": " + answer.status() + " " + type + ", \""
                    + Jsoup.parse(answer.text()).select("h1").text() + '"');
            return;
        }
        HtmlValidity.faults(answer.text()).forEach(fault -> faults.add(row + ": " + fault));
        Accessibility.load(page);
        for (Look look : looks) {
            look.on(page);
            fits(page, row, look.fileName());
            // Light and dark differ in colours and in nothing else.
            List<String> found = look.dark() ? Accessibility.faultsOfColours(page) : Accessibility.faults(page);
            found.forEach(fault -> faults.add(row + " " + look.fileName() + ": " + inShort(fault)));
            if (Proof.full()) {
                Screenshots.take(page, "page-" + address + "-" + row.actor() + row.status() + "-" + look.fileName());
            }
        }
        page.setViewportSize(NARROWEST, 700);
        fits(page, row, "narrowest");
        this.looks.addAndGet(looks.size());
    }

    private void fits(Page page, Row row, String look) {
        if (!(Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")) {
            faults.add(row + " " + look + ": wider than the screen: " + page.evaluate(WIDEST));
        }
    }

    /** As the form on a page of this site sends it. */
    private static Response sent(Page page, String address, String body) {
        page.navigate("/privacy");
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : body.split("&")) {
            if (!field.isEmpty()) {
                String[] parts = field.split("=", 2);
                fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        Response answer = page.waitForResponse(
                response -> response.request().isNavigationRequest() && response.status() / 100 != 3,
                () -> page.evaluate("""
                ([address, fields]) => {
                  const form = document.createElement('form');
                  form.method = 'post';
                  if (/[/](pictures|imports)$/.test(address.replace(/[?].*/, ''))) {
                    form.enctype = 'multipart/form-data';
                  }
                  form.action = address;
                  for (const [name, value] of Object.entries(fields)) {
                    const input = document.createElement('input');
                    input.name = name;
                    input.value = value;
                    form.append(input);
                  }
                  document.body.append(form);
                  form.submit();
                }""", List.of(address, fields)));
        // An answer does not know which part of the page it leads to.
        String there = answer.url().replaceFirst("#.*", "");
        try {
            page.waitForURL(
                    url -> url.replaceFirst("#.*", "").equals(there),
                    new Page.WaitForURLOptions().setWaitUntil(WaitUntilState.LOAD));
        } catch (TimeoutError late) {
            throw new AssertionError(
                    address + " with " + body + " led to " + there + ", the page is " + page.url(), late);
        }
        return answer;
    }

    private Page page(RealBrowser own, String actor) {
        Page page = own.page();
        page.onRequest(request -> {
            if (!request.url().startsWith(RealBrowser.origin() + "/")) {
                faults.add(page.url() + " asks for " + request.url());
            }
        });
        String session = session(actor);
        if (!session.isEmpty()) {
            page.context().addCookies(List.of(new Cookie("lanyard_session", session).setUrl(RealBrowser.origin())));
        }
        return page;
    }

    private String session(String actor) {
        return switch (actor) {
            case "VISITOR" -> "";
            case "NAMELESS" -> sessions.computeIfAbsent(actor, name -> Newcomer.nameless());
            case "NEWCOMER", "NEWCOMER_LEAVING", "NEWCOMER_GOING" ->
                sessions.computeIfAbsent(actor, name -> {
                    String handle = "q" + ThreadLocalRandom.current().nextInt(1_000_000, 90_000_000);
                    return Newcomer.joined("Newcomer " + handle, handle);
                });
            default -> Cast.here().person(Actor.valueOf(actor)).cookie();
        };
    }
}
