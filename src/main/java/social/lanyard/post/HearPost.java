package social.lanyard.post;

import io.smallrye.mutiny.Uni;

/**
 * Keeps rows of what a post says, such as whom it quotes. Every bean of this type is asked in the transaction in which a post
 * goes out, and again in each in which its words change.
 */
public interface HearPost {
    Uni<Void> hear(Post post);
}
