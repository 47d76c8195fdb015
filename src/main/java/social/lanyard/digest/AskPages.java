package social.lanyard.digest;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import social.lanyard.support.Problem;
import social.lanyard.web.Once;

/** Puts the form together: what is ticked, what else is offered, and what of it is not here. */
@ApplicationScoped
class AskPages {
    private final Choices choices;
    private final DigestMessages messages;

    AskPages(Choices choices, DigestMessages messages) {
        this.choices = choices;
        this.messages = messages;
    }

    /** What a form holds before anybody looked at it. */
    record Typed(List<String> follow, List<String> offer, String often, String email, String token) {
        Typed {
            follow = follow == null
                    ? List.of()
                    : follow.stream().limit(Choices.MOST).toList();
            offer = offer == null
                    ? List.of()
                    : offer.stream().limit(Choices.MOST).toList();
            often = Optional.ofNullable(often)
                    .flatMap(Often::of)
                    .orElse(Often.WEEK)
                    .word();
            email = email == null ? "" : email;
            token = token == null || token.isEmpty() || token.length() > 100 ? Once.token() : token;
        }

        Set<String> all() {
            Set<String> all = new LinkedHashSet<>(follow);
            all.addAll(offer);
            return all;
        }
    }

    /** The page with what was found, and what is to be said of what was asked for and is not there. */
    record Found(AskPage page, List<Choice> ticked, List<Problem> missing) {}

    Uni<Found> page(Typed typed, String ticket, boolean again) {
        return choices.named(typed.all()).map(found -> {
            List<AskPage.Row> rows = new ArrayList<>();
            List<Choice> ticked = new ArrayList<>();
            for (Choice choice : found) {
                boolean chosen = typed.follow().stream().anyMatch(value -> Choices.same(value, choice));
                rows.add(new AskPage.Row(choice, chosen));
                if (chosen) {
                    ticked.add(choice);
                }
            }
            String missing = typed.follow().stream()
                    .filter(value -> found.stream().noneMatch(choice -> Choices.same(value, choice)))
                    .map(this::missing)
                    .collect(Collectors.joining(" "));
            return new Found(
                    new AskPage(rows, typed.often(), typed.email(), typed.token(), ticket, again),
                    ticked,
                    missing.isEmpty() ? List.of() : List.of(new Problem("follow", missing)));
        });
    }

    private String missing(String value) {
        String word = value.substring(value.indexOf(':') + 1);
        String shown = word.length() > 60 ? word.substring(0, 60) : word;
        return switch (value.substring(0, Math.max(0, value.indexOf(':')))) {
            case "person" -> messages.missing_person(shown);
            case "organisation" -> messages.missing_organisation(shown);
            case "topic" -> messages.missing_topic(shown);
            case "series" -> messages.missing_series();
            default -> messages.missing_other();
        };
    }
}
