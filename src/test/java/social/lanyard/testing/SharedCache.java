package social.lanyard.testing;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cache of somebody else's in front of the site, which takes every liberty that the answers give: it keeps what is public
 * for as long as that says, and hands it out stale once more while it asks again.
 */
public final class SharedCache {
    private static final Pattern FRESH = Pattern.compile("max-age=(\\d+)");
    private static final Pattern STALE = Pattern.compile("stale-while-revalidate=(\\d+)");

    private record Kept(HttpResponse<String> answer, long at) {}

    private final Map<String, Kept> answers = new HashMap<>();

    /** How often an answer came from here. */
    private int hits;

    public HttpResponse<String> get(String address) {
        Kept kept = answers.get(address);
        if (kept != null) {
            String control = kept.answer().headers().firstValue("Cache-Control").orElse("");
            double age = (System.nanoTime() - kept.at()) / 1e9;
            if (control.contains("public") && age < seconds(FRESH, control) + seconds(STALE, control)) {
                hits++;
                if (age >= seconds(FRESH, control)) {
                    keep(address);
                }
                return kept.answer();
            }
        }
        return keep(address);
    }

    public int hits() {
        return hits;
    }

    private HttpResponse<String> keep(String address) {
        HttpResponse<String> answer = Asking.with("", "GET", address, "");
        answers.put(address, new Kept(answer, System.nanoTime()));
        return answer;
    }

    private static int seconds(Pattern directive, String control) {
        Matcher found = directive.matcher(control);
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }
}
