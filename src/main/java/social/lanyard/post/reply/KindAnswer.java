package social.lanyard.post.reply;

/**
 * A kind word that answers a question without advising.
 *
 * @param key stays when the words are changed
 */
public record KindAnswer(String key, String words) {}
