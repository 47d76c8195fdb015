package social.lanyard.api;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import social.lanyard.post.PostCard;
import social.lanyard.post.ReplyTo;
import social.lanyard.post.SharedBy;
import social.lanyard.post.Took;
import social.lanyard.post.Visibility;
import social.lanyard.text.HtmlPolicy;
import social.lanyard.web.WebConfig;

/** Shapes posts that somebody may see as statuses of the client API. */
@ApplicationScoped
class ApiStatuses {
    private final ApiAccounts accounts;
    private final WebConfig config;

    ApiStatuses(ApiAccounts accounts, WebConfig config) {
        this.accounts = accounts;
        this.config = config;
    }

    Uni<List<ApiStatus>> of(List<PostCard> cards) {
        Set<Long> authors = cards.stream().flatMap(ApiStatuses::people).collect(Collectors.toSet());
        return authors.isEmpty()
                ? Uni.createFrom().item(List.of())
                : accounts.many(authors)
                        .map(found -> cards.stream()
                                .filter(card -> people(card).allMatch(found::containsKey))
                                .map(card -> status(card, found))
                                .toList());
    }

    private static Stream<Long> people(PostCard card) {
        Stream<Long> written = card.sharedBy() == null
                ? Stream.of(card.author().id())
                : Stream.of(card.author().id(), card.sharedBy().by().id());
        return card.quoted() == null
                ? written
                : Stream.concat(written, Stream.of(card.quoted().author().id()));
    }

    /** A share is a status of its own around the one that it passes on. */
    private ApiStatus status(PostCard card, Map<Long, ApiAccount> people) {
        ApiStatus original = original(card, people);
        SharedBy shared = card.sharedBy();
        return shared == null
                ? original
                : original.sharedAs(
                        Long.toString(shared.shareId()),
                        ApiAccounts.time(shared.at()),
                        people.get(shared.by().id()),
                        config.origin() + shared.by().path() + "/" + shared.shareId());
    }

    private ApiStatus original(PostCard card, Map<Long, ApiAccount> authors) {
        String address = config.origin() + card.path();
        ReplyTo reply = card.replyTo();
        return new ApiStatus(
                Long.toString(card.id()),
                ApiAccounts.time(card.publishedAt()),
                reply == null ? null : Long.toString(reply.id()),
                reply == null ? null : Long.toString(reply.authorId()),
                card.contentNote() != null,
                card.contentNote() == null ? "" : card.contentNote(),
                visibility(card.visibility()),
                card.language(),
                config.origin() + card.author().path() + "/" + card.id(),
                address,
                card.responses(),
                card.shares(),
                card.mine().appreciations(),
                card.editedAt() == null ? null : ApiAccounts.time(card.editedAt()),
                card.story() ? storyContent(card, address) : card.text().value(),
                null,
                card.quoted() == null ? null : new ApiStatus.Quote("accepted", original(card.quoted(), authors)),
                authors.get(card.author().id()),
                List.of(),
                mentions(reply),
                List.of(),
                List.of(),
                null,
                null,
                card.mine().appreciated(),
                card.mine().shared(),
                card.mine().quiet(),
                card.mine().saved(),
                ApiFilter.Result.of(card.caught()),
                new ApiStatus.Lanyard(
                        card.story() ? "story" : "note",
                        card.genre() == null ? null : card.genre().name().toLowerCase(Locale.ROOT),
                        card.title(),
                        card.standfirst(),
                        card.claim().sentence(),
                        card.claim().writtenAs() == null
                                ? null
                                : card.claim().writtenAs().name().toLowerCase(Locale.ROOT),
                        card.visibility().word(),
                        card.held(),
                        took(card.took())));
    }

    private static ApiStatus.Took took(Took took) {
        return took == null ? null : new ApiStatus.Took(took.name(), took.sentence(), ApiAccounts.time(took.at()));
    }

    private List<ApiStatus.Mention> mentions(ReplyTo reply) {
        return reply == null || reply.gone()
                ? List.of()
                : List.of(new ApiStatus.Mention(
                        Long.toString(reply.authorId()),
                        reply.handle(),
                        reply.handle(),
                        config.origin() + "/@" + reply.handle()));
    }

    private static String storyContent(PostCard card, String address) {
        String standfirst = card.standfirst() == null || card.standfirst().isBlank()
                ? ""
                : "<p>" + Escaped.text(card.standfirst()) + "</p>";
        return HtmlPolicy.clean("<p><strong>" + Escaped.text(card.title()) + "</strong></p>" + standfirst
                        + "<p><a href=\"" + Escaped.text(address) + "\">" + Escaped.text(address) + "</a></p>")
                .value();
    }

    /** Mastodon has one word for what not everybody may see. */
    private static String visibility(Visibility visibility) {
        return switch (visibility) {
            case PUBLIC -> "public";
            case UNLISTED -> "unlisted";
            case FOLLOWERS, ORGANISATION -> "private";
        };
    }
}
