package social.lanyard.search;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import social.lanyard.post.PostCard;

/** The shapes of the search for programs. Ids are texts; excerpts are HTML with nothing in it but {@code mark}. */
final class SearchJson {
    private SearchJson() {}

    /** All that was found. */
    @Schema(name = "SearchResults")
    record Results(
            @Schema(description = "Stories with exactly this title")
            List<Post> titled,

            @Schema(description = "Newest first") List<Post> posts,

            @Schema(description = "max_id of the older page, or null")
            String older,

            @Schema(description = "min_id of the newer page, or null")
            String newer,

            List<Person> people,
            List<Person> organisations,
            List<Topic> topics,

            @Schema(description = "Where the list of people, organisations or topics goes on, or null")
            String after) {

        static Results of(Found found, String origin) {
            return new Results(
                    found.titled().stream().map(post -> Post.of(post, origin)).toList(),
                    found.posts().items().stream()
                            .map(post -> Post.of(post, origin))
                            .toList(),
                    text(found.posts().older()),
                    text(found.posts().newer()),
                    each(found.people(), origin),
                    each(found.organisations(), origin),
                    found.topics().stream()
                            .map(topic -> new Topic(topic.tag(), topic.name(), origin + topic.path()))
                            .toList(),
                    found.next());
        }

        private static String text(Long id) {
            return id == null ? null : id.toString();
        }
    }

    static List<Person> each(List<FoundPerson> people, String origin) {
        return people.stream().map(person -> Person.of(person, origin)).toList();
    }

    /** A post that was found. */
    @Schema(name = "FoundPost")
    record Post(
            String id,
            @Schema(description = "story, note or response") String kind,
            @Schema(description = "Of a story, else null") String genre,

            @Schema(description = "Of a story, with marks, else empty")
            String title,

            @Schema(description = "Where the words stand, with marks; empty behind a content note")
            String excerpt,

            @JsonProperty("content_note") String contentNote,
            String language,
            String url,
            @JsonProperty("published_at") Instant publishedAt,
            String author,
            @JsonProperty("author_name") String authorName,
            String claim) {

        static Post of(FoundPost found, String origin) {
            PostCard card = found.card();
            return new Post(
                    Long.toString(card.id()),
                    card.story() ? "story" : card.replyTo() == null ? "note" : "response",
                    card.genre() == null ? null : card.genre().word(),
                    found.title().value(),
                    found.excerpt().value(),
                    card.contentNote() == null || card.contentNote().isEmpty() ? null : card.contentNote(),
                    card.language(),
                    origin + card.path(),
                    card.publishedAt(),
                    card.author().handle(),
                    card.author().name(),
                    card.claim().sentence());
        }
    }

    /** Somebody who was found. */
    @Schema(name = "FoundPerson")
    record Person(
            String id,
            String handle,
            String name,
            @Schema(description = "person or organisation") String kind,
            String claim,
            String url) {
        static Person of(FoundPerson person, String origin) {
            return new Person(
                    Long.toString(person.id()),
                    person.handle(),
                    person.name(),
                    person.organisation() ? "organisation" : "person",
                    person.claim().sentence() == null
                                    || person.claim().sentence().isEmpty()
                            ? null
                            : person.claim().sentence(),
                    origin + person.path());
        }
    }

    /** A topic that was found. */
    @Schema(name = "FoundTopic")
    record Topic(String tag, String name, String url) {}

    /** One page of the directory. */
    @Schema(name = "DirectoryPage")
    record Listed(
            List<Person> people,

            @Schema(description = "Where the list goes on, or null")
            String after) {}
}
