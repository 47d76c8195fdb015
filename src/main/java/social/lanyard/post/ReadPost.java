package social.lanyard.post;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import social.lanyard.follow.FollowLookup;
import social.lanyard.organisation.FacetView;
import social.lanyard.organisation.Facets;
import social.lanyard.organisation.FrozenFacet;
import social.lanyard.organisation.Pen;
import social.lanyard.organisation.Pens;
import social.lanyard.support.NotFound;
import social.lanyard.text.Contents;
import social.lanyard.text.SafeHtml;
import social.lanyard.web.Viewer;

/** Opens one post with its thread for a reader, if they may see it. */
@ApplicationScoped
public class ReadPost {
    /** Enough of the text for a description and a title. */
    private static final int BEGINNING = 1_000;

    private final PostCards cards;
    private final Facets facets;
    private final FollowLookup follows;
    private final Pens pens;
    private final StoredHtml stored;
    private final AnswerRules rules;
    private final List<Sequences> sequences;
    private final Pool pool;

    ReadPost(
            PostCards cards,
            Facets facets,
            FollowLookup follows,
            Pens pens,
            StoredHtml stored,
            AnswerRules rules,
            @All List<Sequences> sequences,
            Pool pool) {
        this.cards = cards;
        this.facets = facets;
        this.follows = follows;
        this.pens = pens;
        this.stored = stored;
        this.rules = rules;
        this.sequences = sequences;
        this.pool = pool;
    }

    /**
     * The post at this address.
     *
     * @throws NotFound when it is not there, is somebody else's, or the viewer may not see it
     */
    public Uni<PostCard> card(Viewer viewer, String handle, long id) {
        return cards.visible(viewer.accountId(), List.of(id))
                .map(seen -> seen.stream()
                        .filter(card -> card.author().handle().equals(handle))
                        .findFirst()
                        .orElseThrow(NotFound::new));
    }

    /**
     * One's own post at this address.
     *
     * @throws NotFound when it is anybody else's, too
     */
    public Uni<PostCard> own(Viewer viewer, String handle, long id) {
        return card(viewer, handle, id).invoke(card -> {
            if (!viewer.is(card.author().id())) {
                throw new NotFound();
            }
        });
    }

    /**
     * A post at this address that the viewer may change: their own, or one of an organisation for which they write now.
     *
     * @throws NotFound when it is anybody else's, too
     */
    public Uni<PostCard> inHand(Viewer viewer, String handle, long id) {
        return card(viewer, handle, id).call(card -> refuseUnlessInHand(viewer, card));
    }

    /** @throws NotFound when the viewer may not change this post */
    public Uni<Void> refuseUnlessInHand(Viewer viewer, PostCard card) {
        return pens(viewer, card)
                .invoke(held -> {
                    if (!inHand(viewer, card, held)) {
                        throw new NotFound();
                    }
                })
                .replaceWithVoid();
    }

    /**
     * For an act that is sent again when the post is gone already.
     *
     * @throws NotFound when nobody with this handle speaks through the viewer
     */
    public Uni<Void> refuseUnlessSpeaks(Viewer viewer, String handle) {
        return viewer.handle().equals(handle)
                ? Uni.createFrom().voidItem()
                : pens.of(viewer.accountId())
                        .invoke(held -> {
                            if (held.stream().noneMatch(pen -> pen.code().equals(handle))) {
                                throw new NotFound();
                            }
                        })
                        .replaceWithVoid();
    }

    private static boolean inHand(Viewer viewer, PostCard card, List<Pen> held) {
        long author = card.author().id();
        return viewer.is(author) || held.stream().anyMatch(pen -> pen.organisationId() == author);
    }

    private Uni<List<Pen>> pens(Viewer viewer, PostCard card) {
        return viewer.named() && card.open()
                ? pens.of(viewer.accountId())
                : Uni.createFrom().item(List.of());
    }

    /**
     * The post that was withdrawn from this address, without its words.
     *
     * @throws NotFound when there was none, or the viewer could not read it
     */
    public Uni<PostCard> withdrawn(Viewer viewer, String handle, long id) {
        return cards.withdrawn(viewer.accountId(), id)
                .map(card -> card.filter(seen -> seen.author().handle().equals(handle))
                        .orElseThrow(NotFound::new));
    }

    /** Why and when this withdrawn post was taken back. */
    public Uni<Withdrawal> withdrawal(long id) {
        return pool.preparedQuery("select withdrawn_at, withdrawal_reason from post where id = $1")
                .execute(Tuple.of(id))
                .map(rows -> Withdrawal.of(rows.iterator().next()));
    }

    /** Notices on a post, the newest first. */
    public Uni<List<PostNotice>> notices(long id) {
        return pool.preparedQuery("""
                        select kind, reason, given_at from post_notice where post_id = $1 order by id desc limit 50
                        """)
                .execute(Tuple.of(id))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(PostNotice::of)
                        .toList());
    }

    /**
     * The page of a post that the viewer may see.
     *
     * @param place which part of the thread it shows
     */
    public Uni<PostPage> page(Viewer viewer, PostCard card, ThreadPlace place) {
        return whole(card)
                .chain(whole -> card.notice() == null
                        ? Uni.createFrom().item(whole)
                        : notices(card.id()).map(whole::noticed))
                .chain(whole -> today(card, whole))
                .chain(whole -> growth(viewer, card, whole.text.grownFromId()).map(whole::grown))
                .chain(whole -> among(viewer, card).map(whole::among))
                .chain(whole -> pens(viewer, card).map(whole::held))
                .chain(whole ->
                        replies(viewer, card, voices(viewer, whole.pens), place).map(whole::with))
                .chain(whole -> rules.seen(viewer.accountId(), card.id()).map(whole::answered))
                .chain(whole -> follows.between(
                                viewer.accountId(), card.author().id())
                        .map(follow -> whole.page(card, viewer, follow.following())));
    }

    /** What a post says, of a post that the viewer may see. */
    public Uni<PostText> text(PostCard card) {
        return whole(card).map(Whole::text);
    }

    /** What the page needs besides the card, as it is gathered. */
    private record Whole(
            PostText text,
            List<PostNotice> notices,
            List<FrozenFacet> then,
            List<FacetView> today,
            Replies replies,
            Growth growth,
            List<Sequence> sequences,
            List<Pen> pens,
            Answering answering) {
        Whole noticed(List<PostNotice> given) {
            return new Whole(text, given, then, today, replies, growth, sequences, pens, answering);
        }

        Whole withToday(List<FacetView> shown) {
            return new Whole(text, notices, then, shown, replies, growth, sequences, pens, answering);
        }

        Whole with(Replies below) {
            return new Whole(text, notices, then, today, below, growth, sequences, pens, answering);
        }

        Whole grown(Growth found) {
            return new Whole(text, notices, then, today, replies, found, sequences, pens, answering);
        }

        Whole among(List<Sequence> others) {
            return new Whole(text, notices, then, today, replies, growth, others, pens, answering);
        }

        Whole held(List<Pen> some) {
            return new Whole(text, notices, then, today, replies, growth, sequences, some, answering);
        }

        Whole answered(Answering found) {
            return new Whole(text, notices, then, today, replies, growth, sequences, pens, found);
        }

        PostPage page(PostCard card, Viewer viewer, boolean following) {
            boolean own = viewer.is(card.author().id());
            boolean inHand = ReadPost.inHand(viewer, card, pens);
            return new PostPage(
                    card, text, notices, then, today, replies, growth, sequences, own, inHand, pens, following,
                    answering);
        }
    }

    private Uni<Whole> whole(PostCard card) {
        return pool.preparedQuery("""
                        select p.html, p.words, left(p.plain, $2) as beginning, p.views_line, p.interests, p.licence, p.grown_from_id,
                               array(select t.tag from post_tag t where t.post_id = p.id order by t.tag) as tags,
                               (select count(*) from post_version v where v.post_id = p.id and v.shown) + 1 as version
                          from post p where p.id = $1
                        """)
                .execute(Tuple.of(card.id(), BEGINNING))
                .map(rows -> rows.iterator().next())
                .chain(row -> frozen(card)
                        .chain(then -> body(card, row.getString("html"))
                                .map(body -> new Whole(
                                        text(card, row, body),
                                        List.of(),
                                        then,
                                        List.of(),
                                        Replies.NONE,
                                        Growth.NONE,
                                        List.of(),
                                        List.of(),
                                        Answering.NONE))));
    }

    private static PostText text(PostCard card, Row row, SafeHtml body) {
        return new PostText(
                body,
                card.story() ? Contents.of(body, row.getInteger("words")) : Contents.NONE,
                row.getString("beginning"),
                row.getString("views_line"),
                row.getString("interests"),
                Licence.of(row.getShort("licence")),
                Arrays.asList(row.getArrayOfStrings("tags")),
                row.getLong("version").intValue(),
                row.getLong("grown_from_id"));
    }

    private Uni<SafeHtml> body(PostCard card, String html) {
        return card.story() ? stored.clean(html) : Uni.createFrom().item(card.text());
    }

    private Uni<List<FrozenFacet>> frozen(PostCard card) {
        return pool.preparedQuery("""
                        select facet_id, kind as facet_kind, label, organisation_id, organisation_name,
                               organisation_code, methods, checked_on, valid_until
                          from post_facet where post_id = $1 order by position
                        """)
                .execute(Tuple.of(card.id()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(PostCard::frozen)
                        .toList());
    }

    private Uni<Whole> today(PostCard card, Whole whole) {
        long author = card.author().id();
        return whole.then.isEmpty()
                ? Uni.createFrom().item(whole)
                : facets.currentFor(List.of(author))
                        .map(shown -> whole.withToday(shown.getOrDefault(author, List.of())));
    }

    private static Set<Long> voices(Viewer viewer, List<Pen> pens) {
        return viewer.named()
                ? Stream.concat(Stream.of(viewer.accountId()), pens.stream().map(Pen::organisationId))
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private Uni<Replies> replies(Viewer viewer, PostCard card, Set<Long> voices, ThreadPlace place) {
        return thread(card, place).chain(places -> replies(viewer, card, voices, places, place.newest()));
    }

    private Uni<Replies> replies(
            Viewer viewer, PostCard card, Set<Long> voices, List<Replies.Place> places, boolean newest) {
        List<Long> ids = places.stream()
                .filter(place -> !place.gone())
                .map(Replies.Place::id)
                .toList();
        return cards.inThread(viewer.accountId(), ids)
                .map(seen -> Replies.below(card.id(), places, seen, voices, newest));
    }

    private Uni<List<Sequence>> among(Viewer viewer, PostCard card) {
        return card.story()
                ? Multi.createFrom()
                        .iterable(sequences)
                        .onItem()
                        .transformToUniAndConcatenate(place -> place.around(viewer.accountId(), card))
                        .collect()
                        .asList()
                        .map(found -> found.stream().flatMap(List::stream).toList())
                : Uni.createFrom().item(List.of());
    }

    private Uni<Growth> growth(Viewer viewer, PostCard card, Long noteId) {
        if (!card.story()) {
            return grownInto(card.id())
                    .chain(ids -> cards.visible(viewer.accountId(), ids))
                    .map(stories -> new Growth(null, Replies.NONE, stories));
        }
        return noteId == null
                ? Uni.createFrom().item(Growth.NONE)
                : cards.visible(viewer.accountId(), List.of(noteId)).chain(seen -> under(viewer, seen));
    }

    private Uni<Growth> under(Viewer viewer, List<PostCard> note) {
        return note.isEmpty()
                ? Uni.createFrom().item(Growth.NONE)
                : replies(viewer, note.get(0), Set.of(), ThreadPlace.START)
                        .map(replies -> new Growth(note.get(0), replies, List.of()));
    }

    private Uni<List<Long>> grownInto(long noteId) {
        return pool.preparedQuery("""
                        select id from post where grown_from_id = $1 and deleted_at is null order by id limit 5
                        """)
                .execute(Tuple.of(noteId))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getLong("id"))
                        .toList());
    }

    /** All that stands below a post: for the top of a thread by its id, for a response by walking down from it. */
    private Uni<List<Replies.Place>> thread(PostCard card, ThreadPlace place) {
        String below = card.threadId() == null ? """
                        select id, reply_to_id, thread_author_id, deleted_at is not null as gone from post
                         where thread_id = $1 and id {behind} $2 and not (held_at is not null and deleted_at is not null)
                         order by id {order} limit $3""" : """
                        with recursive below as (
                          select id, reply_to_id, thread_author_id, deleted_at, held_at from post where reply_to_id = $1
                          union all
                          select p.id, p.reply_to_id, p.thread_author_id, p.deleted_at, p.held_at
                            from post p join below b on p.reply_to_id = b.id)
                        select id, reply_to_id, thread_author_id, deleted_at is not null as gone from below
                         where id {behind} $2 and not (held_at is not null and deleted_at is not null)
                         order by id {order} limit $3""";
        String ordered = below.replace("{behind}", place.newest() ? "<" : ">")
                .replace("{order}", place.newest() ? "desc" : "asc");
        long after = place.newest() && place.after() == 0 ? Long.MAX_VALUE : place.after();
        return pool.preparedQuery(ordered)
                .execute(Tuple.of(card.id(), after, Replies.PAGE + 1))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Replies.Place(
                                row.getLong("id"),
                                row.getLong("reply_to_id"),
                                row.getLong("thread_author_id"),
                                row.getBoolean("gone")))
                        .toList());
    }
}
