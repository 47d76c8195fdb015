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
import social.lanyard.organisation.Pens;
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
    private static final String NO_PEN =
            "You cannot write in this organisation’s name now: its admins give and take that"
                    + " role. Publish in your own name, or ask one of them. Nothing you wrote is lost.";

    private final Accounts accounts;
    private final Facets facets;
    private final Pens pens;
    private final Posts posts;
    private final ActsInName acts;
    private final ForOthers others;
    private final List<PublicationPolicy> policies;
    private final List<HearPost> hearing;
    private final Event<PostPublished> published;

    SendOut(
            Accounts accounts,
            Facets facets,
            Pens pens,
            Posts posts,
            ActsInName acts,
            ForOthers others,
            @All List<PublicationPolicy> policies,
            @All List<HearPost> hearing,
            Event<PostPublished> published) {
        this.accounts = accounts;
        this.facets = facets;
        this.pens = pens;
        this.posts = posts;
        this.acts = acts;
        this.others = others;
        this.policies = policies;
        this.hearing = hearing;
        this.published = published;
    }

    /**
     * @param inNameOf the code of the organisation that shall be the author, or empty for the viewer's own name
     * @throws Refusal with what stands in the way
     */
    public Uni<Published> post(Viewer viewer, String inNameOf, Function<Byline, Post> make) {
        return asked(viewer, inNameOf, by -> Uni.createFrom().item(make.apply(by)));
    }

    /** The same for a post about which something has to be asked once it is known who speaks. */
    Uni<Published> asked(Viewer viewer, String inNameOf, Function<Byline, Uni<Post>> make) {
        return byline(viewer, inNameOf)
                .chain(by -> make.apply(by).map(post -> new Going(by, post)))
                .call(going -> refuseWhatStandsInTheWay(Intended.of(going.post, going.by)))
                .call(going -> posts.persistAndFlush(going.post))
                .call(going -> hear(going.post))
                .call(going -> others.keep(going.post))
                .call(going -> acts.record(going.post, viewer.accountId(), act(going.post)))
                .invoke(going -> tell(going.post))
                .map(going -> Published.of(going.post, going.by));
    }

    /**
     * Asks the rules about what is to go out later, and keeps nothing.
     *
     * @throws Refusal with what would stand in the way now
     */
    public Uni<Void> refuse(Viewer viewer, String inNameOf, Function<Byline, Post> make) {
        return byline(viewer, inNameOf).chain(by -> refuseWhatStandsInTheWay(Intended.of(make.apply(by), by)));
    }

    private record Going(Byline by, Post post) {}

    /** An organisation that does not let everybody answer is seen to do so. */
    private static PostAct act(Post post) {
        return post.responders() == Responders.EVERYONE ? PostAct.PUBLISHED : PostAct.PUBLISHED_LIMITED;
    }

    /** What waits is published when it is let through. */
    private void tell(Post post) {
        if (!post.held()) {
            published.fire(PostPublished.of(post));
        }
    }

    private Uni<Byline> byline(Viewer viewer, String inNameOf) {
        return inNameOf.isEmpty()
                ? byline(viewer)
                : writer(viewer)
                        .chain(account -> pens.now(account.id(), inNameOf))
                        .onItem()
                        .ifNull()
                        .failWith(() -> new Refusal("in_name_of", NO_PEN))
                        .chain(pen -> accounts.open(pen.organisationId()))
                        .map(organisation -> Byline.inNameOf(organisation, viewer.accountId()));
    }

    /** Who is speaking, as of this moment. */
    private Uni<Byline> byline(Viewer viewer) {
        return writer(viewer).chain(account -> frozen(account, viewer.staff()));
    }

    /** Who speaks in a post that the viewer may change. */
    Uni<Byline> byline(Viewer viewer, Post post) {
        return viewer.is(post.authorId())
                ? byline(viewer)
                : writer(viewer)
                        .chain(() -> accounts.open(post.authorId()))
                        .map(organisation -> Byline.inNameOf(organisation, viewer.accountId()));
    }

    private Uni<Account> writer(Viewer viewer) {
        return accounts.open(viewer.accountId())
                .onItem()
                .ifNull()
                .failWith(() -> new NotAllowed("Choose a name before you publish."));
    }

    /** What a publication of this post led to, told again. */
    public Uni<Published> again(Post post) {
        return accounts.findById(post.authorId())
                .map(author -> new Published(post.id(), "/@" + author.handle() + post.tail()));
    }

    private Uni<Byline> frozen(Account account, boolean staff) {
        return facets.toFreeze(account.id())
                .chain(shown -> facets.currentEmployers(account.id())
                        .map(employers -> Byline.of(account, staff, shown, employers)));
    }

    /** Lets whoever keeps something of its words look at them. */
    Uni<Void> hear(Post post) {
        return Multi.createFrom()
                .iterable(hearing)
                .onItem()
                .transformToUniAndConcatenate(ear -> ear.hear(post).replaceWith(post))
                .collect()
                .asList()
                .replaceWithVoid();
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
