package social.lanyard.post;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import social.lanyard.text.TextPicture;

/** A picture that a post shows, with its author beside it. */
@Embeddable
record PostPicture(@Column(name = "author_id") long authorId, String name, String alternative) {
    static PostPicture of(long authorId, TextPicture picture) {
        return new PostPicture(authorId, picture.name(), picture.alternative());
    }
}
