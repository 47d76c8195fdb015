package social.lanyard.post;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import social.lanyard.support.Problem;

/** Stories about care, evidence and concerns come from people who work there; everybody writes all the rest. */
@ApplicationScoped
class StaffGenres implements PublicationPolicy {
    static final Problem FOR_STAFF = new Problem(
            "genre", "This kind is for people who work for an organisation here. Choose my own story or opinion.");

    @Override
    public Uni<List<Problem>> problemsWith(Intended post) {
        boolean refused = post.genre() != null && post.genre().staffOnly() && !post.staff();
        return Uni.createFrom().item(refused ? List.of(FOR_STAFF) : List.of());
    }
}
