package social.lanyard.post;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import social.lanyard.follow.Blocks;
import social.lanyard.support.Ids;
import social.lanyard.support.NotFound;
import social.lanyard.support.Refusal;
import social.lanyard.text.RenderedText;
import social.lanyard.text.TextKind;
import social.lanyard.web.Once;
import social.lanyard.web.Viewer;

/** Answers a post that the writer can see. Whoever can read the post can read the answer. */
@ApplicationScoped
public class Respond {
    private final PostCards cards;
    private final RenderPost render;
    private final Posts posts;
    private final AnswerRules rules;
    private final Blocks blocks;
    private final SendOut send;
    private final Once once;
    private final Ids ids;
    private final Clock clock;

    Respond(
            PostCards cards,
            RenderPost render,
            Posts posts,
            AnswerRules rules,
            Blocks blocks,
            SendOut send,
            Once once,
            Ids ids,
            Clock clock) {
        this.cards = cards;
        this.render = render;
        this.posts = posts;
        this.rules = rules;
        this.blocks = blocks;
        this.send = send;
        this.once = once;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param parentId the post that is answered
     * @param key the form's token or the request's {@code Idempotency-Key}: the same again gives the same post; or null
     * @throws NotFound when the viewer cannot see the parent
     * @throws social.lanyard.support.Refusal with fields text, visibility, content_note, language
     */
    public Uni<Published> respond(Viewer viewer, long parentId, NoteText note, String key) {
        return respond(viewer, "", parentId, note, Purpose.RESPONSE, key);
    }

    /**
     * The same in an organisation's name.
     *
     * @param inNameOf the code of an organisation for which the viewer writes, or empty
     */
    public Uni<Published> respond(
            Viewer viewer, String inNameOf, long parentId, NoteText note, Purpose purpose, String key) {
        return cards.visible(viewer.accountId(), List.of(parentId))
                .map(seen -> seen.stream().findFirst().orElseThrow(NotFound::new))
                .chain(parent -> render.render("text", note.markdown(), TextKind.RESPONSE))
                .chain(text -> Panache.withTransaction(() -> once.run(
                        viewer.accountId(),
                        key,
                        "response\u0000" + parentId + "\u0000" + inNameOf + "\u0000" + purpose + "\u0000"
                                + note.stable(),
                        () -> post(viewer, inNameOf, parentId, new Said(note, text, purpose)))))
                .map(Published::of);
    }

    /** What is about to be said. */
    private record Said(NoteText note, RenderedText text, Purpose purpose) {}

    private Uni<Once.Outcome> post(Viewer viewer, String inNameOf, long parentId, Said said) {
        return posts.standing(parentId)
                .chain(parent -> send.asked(viewer, inNameOf, by -> answered(parent, by, said)))
                .map(Published::outcome);
    }

    private Uni<Post> answered(Post parent, Byline by, Said said) {
        Instant now = clock.instant();
        return blocks.refuseBetween(by.authorId(), parent.authorId())
                .chain(() -> rules.now(by, parent.id()))
                .invoke(rule -> refuse(rule, by, said.purpose))
                .map(rule -> parent.answered(ids.next(), by, said.note, said.text, now)
                        .meant(said.purpose)
                        .held(rule.answer(), now));
    }

    private static void refuse(AnswerRule rule, Byline by, Purpose purpose) {
        if (!rule.answer().allowed()) {
            throw new Refusal("text", rule.answer().refusal());
        }
        if (purpose == Purpose.QUESTION && (by.staff() || !rule.mayAsk())) {
            throw new Refusal(
                    "question",
                    "Only a question from a member of the public to verified staff can wait for an answer. Send yours as a"
                            + " response.");
        }
    }
}
