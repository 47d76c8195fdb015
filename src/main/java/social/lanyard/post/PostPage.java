package social.lanyard.post;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import social.lanyard.organisation.FacetView;
import social.lanyard.organisation.FrozenFacet;
import social.lanyard.text.Contents;
import social.lanyard.text.Excerpt;
import social.lanyard.text.SafeHtml;

/**
 * Everything that the page of one post shows.
 *
 * @param card the post itself
 * @param body all of its text
 * @param contents the parts of a long story
 * @param plain the beginning of its text without markup
 * @param viewsLine what the author says about whose views these are, or empty
 * @param interests what the author had declared of their interests when they published it, or empty
 * @param licence what others may do with it
 * @param tags its topics
 * @param then what was confirmed of the author on the day of writing, the most telling first
 * @param today what is confirmed about the author now and shown
 * @param replies what stands below it
 * @param own whether the reader wrote it
 * @param following whether the reader follows its author
 */
public record PostPage(
        PostCard card,
        SafeHtml body,
        Contents contents,
        String plain,
        String viewsLine,
        String interests,
        Licence licence,
        List<String> tags,
        List<FrozenFacet> then,
        List<FacetView> today,
        Replies replies,
        boolean own,
        boolean following) {

    /** What search engines and previews say: the standfirst or the beginning, and who is speaking. */
    public String description() {
        boolean standfirst = card.standfirst() != null && !card.standfirst().isEmpty();
        String first = Excerpt.of(standfirst ? card.standfirst() : plain, 200);
        String sentence = card.claim().sentence();
        return sentence == null ? first : first + " · " + card.author().name() + ": " + sentence;
    }

    /** The name of the page: of a note, who wrote it. */
    public String title() {
        return card.story() ? card.title() : Excerpt.of(plain, 60);
    }

    public boolean confirmedThen() {
        return !then.isEmpty();
    }

    /** What holds today, the most telling first. */
    public List<FacetView> holdingToday() {
        return today.stream().filter(FacetView::current).toList();
    }

    public List<Topic> topics() {
        return tags.stream().map(Topic::of).toList();
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
