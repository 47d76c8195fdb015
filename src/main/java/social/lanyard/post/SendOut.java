package social.lanyard.post;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.function.Function;
import social.lanyard.identity.Account;
import social.lanyard.identity.Accounts;
import social.lanyard.organisation.Facets;
import social.lanyard.support.NotAllowed;
import social.lanyard.support.Problem;
import social.lanyard.support.Refusal;
import social.lanyard.web.Viewer;

/**
 * The part that every publication shares, inside its transaction: freeze who is speaking, ask the rules, keep the post,
 * tell the others.
 */
@ApplicationScoped
public class SendOut {
    private final Accounts accounts;
    private final Facets facets;
    private final Posts posts;
    private final List<PublicationPolicy> policies;
    private final Event<PostPublished> published;

    SendOut(
            Accounts accounts,
            Facets facets,
            Posts posts,
            @All List<PublicationPolicy> policies,
            Event<PostPublished> published) {
        this.accounts = accounts;
        this.facets = facets;
        this.posts = posts;
        this.policies = policies;
        this.published = published;
    }

    /** @throws Refusal with what stands in the way */
    public Uni<Published> post(Viewer viewer, Function<Byline, Post> make) {
        return byline(viewer)
                .map(by -> new Going(by, make.apply(by)))
                .call(going -> refuseWhatStandsInTheWay(Intended.of(going.post, going.by)))
                .call(going -> posts.persistAndFlush(going.post))
                .invoke(going -> published.fire(PostPublished.of(going.post)))
                .map(going -> Published.of(going.post, going.by));
    }

    /**
     * Asks the rules about what is to go out later, and keeps nothing.
     *
     * @throws Refusal with what would stand in the way now
     */
    public Uni<Void> refuse(Viewer viewer, Function<Byline, Post> make) {
        return byline(viewer).chain(by -> refuseWhatStandsInTheWay(Intended.of(make.apply(by), by)));
    }

    private record Going(Byline by, Post post) {}

    /** Who is speaking, as of this moment. */
    Uni<Byline> byline(Viewer viewer) {
        return accounts.open(viewer.accountId())
                .onItem()
                .ifNull()
                .failWith(() -> new NotAllowed("Choose a name before you publish."))
                .chain(account -> frozen(account, viewer.staff()));
    }

    private Uni<Byline> frozen(Account account, boolean staff) {
        return facets.toFreeze(account.id())
                .chain(shown -> facets.currentEmployers(account.id())
                        .map(employers -> Byline.of(account, staff, shown, employers)));
    }

    /** Asks every rule. */
    Uni<Void> refuseWhatStandsInTheWay(Intended post) {
        return Multi.createFrom()
                .iterable(policies)
                .onItem()
                .transformToUniAndConcatenate(policy -> policy.problemsWith(post))
                .onItem()
                .<Problem>disjoint()
                .collect()
                .asList()
                .invoke(problems -> {
                    if (!problems.isEmpty()) {
                        throw new Refusal(problems);
                    }
                })
                .replaceWithVoid();
    }
}
