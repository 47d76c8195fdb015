package social.lanyard.api;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import social.lanyard.notification.SingleAlert;
import social.lanyard.outbox.AlertKind;
import social.lanyard.post.PostCards;

/** Shapes alerts as notifications of the client API. What Mastodon has no word for is told by our own API alone. */
@ApplicationScoped
class ApiNotifications {
    /** Of each kind that Mastodon knows, its word. */
    private static final Map<AlertKind, String> TYPES = new EnumMap<>(Map.of(
            AlertKind.REPLY, "mention",
            AlertKind.MENTION, "mention",
            AlertKind.WAITING_QUESTION, "mention",
            AlertKind.HELD_RESPONSE, "mention",
            AlertKind.SHARE, "reblog",
            AlertKind.APPRECIATION, "favourite",
            AlertKind.QUOTE, "quote",
            AlertKind.FOLLOW, "follow",
            AlertKind.FOLLOW_REQUEST, "follow_request"));

    private final PostCards cards;
    private final ApiStatuses statuses;
    private final ApiAccounts accounts;

    ApiNotifications(PostCards cards, ApiStatuses statuses, ApiAccounts accounts) {
        this.cards = cards;
        this.statuses = statuses;
        this.accounts = accounts;
    }

    static String type(AlertKind kind) {
        return TYPES.get(kind);
    }

    static Set<AlertKind> all() {
        return EnumSet.copyOf(TYPES.keySet());
    }

    /** The kinds of these types, without those of the others; types that are unknown here name nothing. */
    static Set<AlertKind> kinds(List<String> types, List<String> without) {
        Set<AlertKind> kinds = EnumSet.noneOf(AlertKind.class);
        TYPES.forEach((kind, type) -> {
            if ((types == null || types.isEmpty() || types.contains(type))
                    && (without == null || !without.contains(type))) {
                kinds.add(kind);
            }
        });
        return kinds;
    }

    Uni<List<ApiNotification>> of(long viewerId, List<SingleAlert> alerts) {
        Set<Long> people = alerts.stream().map(SingleAlert::byId).collect(Collectors.toSet());
        List<Long> posts = alerts.stream()
                .map(SingleAlert::postId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return alerts.isEmpty()
                ? Uni.createFrom().item(List.of())
                : cards.visible(viewerId, posts)
                        .chain(statuses::of)
                        .chain(shown -> accounts.many(people).map(found -> told(alerts, found, shown)));
    }

    private static List<ApiNotification> told(
            List<SingleAlert> alerts, Map<Long, ApiAccount> people, List<ApiStatus> statuses) {
        Map<String, ApiStatus> byId = statuses.stream().collect(Collectors.toMap(ApiStatus::id, Function.identity()));
        return alerts.stream()
                .filter(alert -> people.containsKey(alert.byId())
                        && (alert.postId() == null || byId.containsKey(Long.toString(alert.postId()))))
                .map(alert -> new ApiNotification(
                        Long.toString(alert.id()),
                        TYPES.get(alert.kind()),
                        "ungrouped-" + alert.id(),
                        ApiAccounts.time(alert.at()),
                        people.get(alert.byId()),
                        alert.postId() == null ? null : byId.get(Long.toString(alert.postId()))))
                .toList();
    }
}
