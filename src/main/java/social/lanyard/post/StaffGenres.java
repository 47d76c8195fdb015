package social.lanyard.post;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import social.lanyard.support.Problem;

/**
 * Stories about care, evidence and concerns come from people who work there; everybody writes all the rest. An organisation
 * publishes care, evidence and opinion.
 */
@ApplicationScoped
class StaffGenres implements PublicationPolicy {
    static final Problem FOR_STAFF = new Problem(
            "genre", "This kind is for people who work for an organisation here. Choose my own story or opinion.");

    static final Problem FOR_PEOPLE = new Problem(
            "genre",
            "An organisation cannot publish this kind. Choose a story about care, opinion or evidence, or publish it in your"
                    + " own name.");

    @Override
    public Uni<List<Problem>> problemsWith(Intended post) {
        return Uni.createFrom().item(problems(post));
    }

    private static List<Problem> problems(Intended post) {
        if (post.genre() == null) {
            return List.of();
        }
        if (post.ofOrganisation()) {
            return post.genre().forOrganisations() ? List.of() : List.of(FOR_PEOPLE);
        }
        return post.genre().staffOnly() && !post.staff() ? List.of(FOR_STAFF) : List.of();
    }
}
