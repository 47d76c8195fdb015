package social.lanyard.follow.filter;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import social.lanyard.support.Refusal;

/** What somebody types about a filter. */
public class FilterForm {
    @RestForm
    String token;

    @RestForm
    String title;

    @RestForm
    String words;

    @RestForm
    List<String> places;

    @RestForm
    String how;

    @RestForm
    String whole;

    @RestForm
    String duration;

    static FilterForm empty(String token) {
        FilterForm form = new FilterForm();
        form.token = token;
        form.places = Arrays.stream(Place.values()).map(Place::word).toList();
        form.how = "fold";
        form.whole = "yes";
        form.duration = "open";
        return form;
    }

    static FilterForm of(Filter filter, String token) {
        FilterForm form = new FilterForm();
        form.token = token;
        form.title = filter.title();
        form.words = filter.lines();
        form.places = filter.places().stream().map(Place::word).toList();
        form.how = filter.hides() ? "hide" : "fold";
        form.whole = filter.whole() ? "yes" : "";
        form.duration = filter.expiresAt() == null ? "open" : "keep";
        return form;
    }

    public String token() {
        return token == null ? "" : token;
    }

    public String title() {
        return title == null ? "" : title;
    }

    public String words() {
        return words == null ? "" : words;
    }

    public boolean in(String place) {
        return places != null && places.contains(place);
    }

    public boolean hides() {
        return "hide".equals(how);
    }

    public boolean whole() {
        return "yes".equals(whole);
    }

    public String duration() {
        return duration == null ? "" : duration;
    }

    /** @param before what it was until now, or null for a new one */
    FilterText text(Filter before, Instant now) {
        List<Word> typed = Arrays.stream(words().split("\\R"))
                .map(line -> new Word(0, line, whole()))
                .toList();
        return FilterText.of(title(), typed, places == null ? List.of() : places, hides(), span(before, now));
    }

    private Duration span(Filter before, Instant now) {
        return switch (duration()) {
            case "open" -> null;
            case "day" -> Duration.ofDays(1);
            case "week" -> Duration.ofDays(7);
            case "month" -> Duration.ofDays(30);
            case "keep" ->
                before == null || before.expiresAt() == null ? null : Duration.between(now, before.expiresAt());
            default -> throw new Refusal("duration", "Choose for how long.");
        };
    }
}
