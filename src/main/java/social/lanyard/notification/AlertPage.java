package social.lanyard.notification;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import social.lanyard.support.Page;
import social.lanyard.web.BritishDates;

/**
 * The page of alerts.
 *
 * @param tab the matter that is shown, or null for all
 * @param shiftUntil until when shift mode is on, or null
 * @param older place of the next page, or null
 * @param newest the newest alert on the page, or 0: what came later is not marked with it
 */
record AlertPage(
        Matter tab,
        List<Section> sections,
        Long older,
        boolean first,
        boolean unread,
        long newest,
        ShiftEnd shiftUntil,
        boolean shownHere,
        String token) {

    /** When things happened, in the words of the page. */
    enum When {
        TODAY,
        WEEK,
        EARLIER
    }

    /** What happened in one such time. */
    record Section(When when, List<AlertItem> items) {
        /** When it was, as it is said within this time. */
        public String time(AlertItem item) {
            ZonedDateTime at = item.at().atZone(BritishDates.ZONE);
            return switch (when) {
                case TODAY -> String.format("%02d:%02d", at.getHour(), at.getMinute());
                case WEEK -> at.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.UK);
                case EARLIER -> BritishDates.day(item.at());
            };
        }

        public String id() {
            return when.name().toLowerCase(Locale.ROOT);
        }
    }

    /** When shift mode is over: "20:00", with the day where it is not today. */
    record ShiftEnd(String words) {
        static ShiftEnd of(Instant end, Instant now) {
            if (end == null) {
                return null;
            }
            ZonedDateTime over = end.atZone(BritishDates.ZONE);
            boolean today =
                    over.toLocalDate().equals(now.atZone(BritishDates.ZONE).toLocalDate());
            String time = String.format("%02d:%02d", over.getHour(), over.getMinute());
            return new ShiftEnd(today ? time : time + " on " + BritishDates.day(end));
        }
    }

    static AlertPage of(
            Matter tab, Page<AlertItem> page, boolean first, AlertChoices chosen, Instant now, String token) {
        Map<When, List<AlertItem>> sections = new EnumMap<>(When.class);
        page.items()
                .forEach(item -> sections.computeIfAbsent(when(item.at(), now), new_ -> new ArrayList<>())
                        .add(item));
        return new AlertPage(
                tab,
                sections.entrySet().stream()
                        .map(entry -> new Section(entry.getKey(), entry.getValue()))
                        .toList(),
                page.older(),
                first,
                page.items().stream().anyMatch(AlertItem::unread),
                page.items().isEmpty() ? 0 : page.items().get(0).newest(),
                ShiftEnd.of(chosen.shift().onUntil(now).orElse(null), now),
                tab == null || chosen.here().contains(tab),
                token);
    }

    private static When when(Instant at, Instant now) {
        LocalDate today = now.atZone(BritishDates.ZONE).toLocalDate();
        LocalDate day = at.atZone(BritishDates.ZONE).toLocalDate();
        if (!day.isBefore(today)) {
            return When.TODAY;
        }
        return day.isBefore(today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))) ? When.EARLIER : When.WEEK;
    }

    public List<Matter> tabs() {
        return List.of(Matter.values());
    }

    /** The word of the tab, or empty. */
    public String show() {
        return tab == null ? "" : tab.word();
    }

    /** This very page, for coming back to it. */
    public String path() {
        return tab == null ? AlertNavigation.PATH : AlertNavigation.PATH + "?show=" + tab.word();
    }

    public String olderPath() {
        return path() + (tab == null ? "?" : "&") + "max_id=" + older;
    }
}
