package social.lanyard.post.series;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import social.lanyard.post.PostCard;
import social.lanyard.post.PostCards;
import social.lanyard.post.Sequence;
import social.lanyard.post.Sequences;

/** Says on a story's page which part of a series it is, and what comes before and after it. */
@ApplicationScoped
class SeriesSequences implements Sequences {
    private final SeriesShelf shelf;
    private final PostCards cards;

    SeriesSequences(SeriesShelf shelf, PostCards cards) {
        this.shelf = shelf;
        this.cards = cards;
    }

    @Override
    public Uni<List<Sequence>> around(long viewerId, PostCard story) {
        return shelf.around(viewerId, story.id())
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(List.of())
                        : beside(viewerId, story.id(), found.get(0)));
    }

    private Uni<List<Sequence>> beside(long viewerId, long story, SeriesShelf.Ordered ordered) {
        List<Long> ids = ordered.stories();
        int at = ids.indexOf(story);
        if (at < 0) {
            return Uni.createFrom().item(List.of());
        }
        List<Long> near = Stream.of(at - 1, at + 1)
                .filter(place -> place >= 0 && place < ids.size())
                .map(ids::get)
                .toList();
        return cards.visible(viewerId, near)
                .map(seen -> List.of(new Sequence(
                        ordered.series().title(),
                        ordered.series().path(),
                        at + 1,
                        ids.size(),
                        at == 0 ? null : card(seen, ids.get(at - 1)),
                        at == ids.size() - 1 ? null : card(seen, ids.get(at + 1)))));
    }

    private static PostCard card(List<PostCard> seen, long id) {
        return seen.stream().filter(card -> card.id() == id).findFirst().orElse(null);
    }
}
