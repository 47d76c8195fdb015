package social.lanyard.post;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import social.lanyard.support.Problem;

/** What an organisation says, anybody can read: it has no followers-only notes, and no word behind a closed door. */
@ApplicationScoped
class SaidInPublic implements PublicationPolicy {
    static final Problem STORY = new Problem(
            "visibility", "What an organisation says can be read by everybody. Choose everyone, or unlisted.");
    static final Problem RESPONSE = new Problem(
            "in_name_of",
            "Not everybody can read what this answers, so an organisation cannot answer it. Respond in your own name.");

    @Override
    public Uni<List<Problem>> problemsWith(Intended post) {
        boolean refused = post.ofOrganisation() && post.visibility().compareTo(Visibility.UNLISTED) > 0;
        return Uni.createFrom().item(refused ? List.of(post.replyToId() == null ? STORY : RESPONSE) : List.of());
    }
}
