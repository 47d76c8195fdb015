package social.lanyard.post;

import jakarta.enterprise.context.ApplicationScoped;

/** Words of pages that other parts need as plain text. */
@ApplicationScoped
public class PostWords {
    private final PostMessages messages;

    PostWords(PostMessages messages) {
        this.messages = messages;
    }

    public String genre(Genre genre) {
        return messages.genre(genre);
    }
}
