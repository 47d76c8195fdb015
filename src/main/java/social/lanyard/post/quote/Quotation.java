package social.lanyard.post.quote;

import social.lanyard.post.PostCard;
import social.lanyard.post.QuoteAnswer;

/**
 * One quotation as the quoted author sees it.
 *
 * @param card the post that quotes
 * @param quoted what is quoted
 */
public record Quotation(PostCard card, PostCard quoted, QuoteAnswer answer) {
    public boolean waiting() {
        return answer == QuoteAnswer.ASKED;
    }

    public boolean given() {
        return answer == QuoteAnswer.GIVEN;
    }

    /** Where its buttons lead. */
    public String path() {
        return "/quotes/" + card.id();
    }
}
