package social.lanyard.post.picture;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import social.lanyard.media.PictureUse;
import social.lanyard.media.Pictures;
import social.lanyard.post.Intended;
import social.lanyard.post.PublicationPolicy;
import social.lanyard.support.Problem;
import social.lanyard.text.TextPicture;

/** A story shows pictures that its writer sent, and says of each what it shows (WCAG 2.2, 1.1.1). */
@ApplicationScoped
class OwnPictures implements PublicationPolicy {
    /** A story with more is an album. */
    static final int MOST = 40;

    private final Pictures pictures;

    OwnPictures(Pictures pictures) {
        this.pictures = pictures;
    }

    @Override
    public Uni<List<Problem>> problemsWith(Intended post) {
        if (post.pictures().isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        if (post.pictures().size() > MOST) {
            return Uni.createFrom()
                    .item(List.of(
                            new Problem("body", "A story may have up to " + MOST + " pictures. Leave some out.")));
        }
        List<String> names =
                post.pictures().stream().map(TextPicture::name).distinct().toList();
        return pictures.own(post.writerId(), PictureUse.STORY, names).map(own -> problems(post, own));
    }

    /** In an organisation's story a colleague's pictures may stay where they stand. */
    private static List<Problem> problems(Intended post, Set<String> own) {
        List<Problem> problems = new ArrayList<>();
        int number = 0;
        for (TextPicture picture : post.pictures()) {
            number++;
            if (!own.contains(picture.name()) && !post.stood().contains(picture.name())) {
                problems.add(new Problem(
                        "body",
                        "Picture %d is not here any more, or it is not yours. Send it again, or take it out."
                                .formatted(number)));
            } else if (picture.silent()) {
                problems.add(new Problem(
                        "body",
                        "Say what picture %d shows, between its square brackets. If it only decorates, write “decorative” there."
                                .formatted(number)));
            }
        }
        return problems;
    }
}
