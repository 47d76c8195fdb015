package social.lanyard.post;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** One topic of a post, with its author beside it. */
@Embeddable
record PostTag(String tag, @Column(name = "author_id") long authorId) {}
