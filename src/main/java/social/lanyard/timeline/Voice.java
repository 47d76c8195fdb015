package social.lanyard.timeline;

import social.lanyard.organisation.Claim;
import social.lanyard.post.PostCard;
import social.lanyard.web.Initials;

/** Somebody who writes here, as a short list names them. */
public record Voice(long id, String handle, String name, String portrait, Claim claim) {
    static Voice of(PostCard card) {
        return new Voice(
                card.author().id(),
                card.author().handle(),
                card.author().name(),
                card.author().portrait(),
                card.claim());
    }

    public String initials() {
        return Initials.of(name);
    }
}
