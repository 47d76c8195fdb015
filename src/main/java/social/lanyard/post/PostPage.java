package social.lanyard.post;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import social.lanyard.organisation.FacetView;
import social.lanyard.organisation.FrozenFacet;
import social.lanyard.organisation.Pen;
import social.lanyard.text.Excerpt;
import social.lanyard.web.Viewer;

/**
 * Everything that the page of one post shows.
 *
 * @param card the post itself
 * @param text its words, and what was frozen with them
 * @param notices on it, the newest first
 * @param then what was confirmed of the author on the day of writing, the most telling first
 * @param today what is confirmed about the author now and shown
 * @param replies what stands below it
 * @param growth the note that it grew from, or the stories that it grew into
 * @param sequences the series that it belongs to
 * @param own whether the reader wrote it
 * @param inHand whether the reader may change it: it is their own, or an organisation's for which they write
 * @param pens the organisations in whose name the reader may respond
 * @param following whether the reader follows its author
 * @param answering whether the reader may answer it
 */
public record PostPage(
        PostCard card,
        PostText text,
        List<PostNotice> notices,
        List<FrozenFacet> then,
        List<FacetView> today,
        Replies replies,
        Growth growth,
        List<Sequence> sequences,
        boolean own,
        boolean inHand,
        List<Pen> pens,
        boolean following,
        Answering answering) {

    /** The name of the page: of a note, who wrote it. */
    public String title() {
        return card.story() ? card.title() : Excerpt.of(text.plain(), 60);
    }

    /** In whose name the reader may respond. */
    public InWhoseName names(RespondForm form) {
        return new InWhoseName(pens, form.inNameOf());
    }

    /** How many responses below it are folded away. */
    public int folded() {
        return card.threadId() == null ? answering.folded() : replies.folded();
    }

    /** Whether a question of the reader's could wait for the author. */
    public boolean askable(Viewer viewer) {
        return answering.mayAsk() && !viewer.staff();
    }

    /** Whether the box for a response is shown: to whoever may answer, and to those who write for its author. */
    public boolean answerable() {
        return answering.answer().allowed() || inHand && !card.held();
    }

    public boolean confirmedThen() {
        return !then.isEmpty();
    }

    /** What holds today, the most telling first. */
    public List<FacetView> holdingToday() {
        return today.stream().filter(FacetView::current).toList();
    }

    public List<Topic> topics() {
        return text.tags().stream().map(Topic::of).toList();
    }

    /** A topic as its link says it. */
    public record Topic(String tag, String words) {
        static Topic of(String tag) {
            return new Topic(tag, Topics.words(tag));
        }

        public String path() {
            return "/topics/" + URLEncoder.encode(tag, StandardCharsets.UTF_8);
        }
    }
}
