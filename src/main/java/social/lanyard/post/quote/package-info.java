/**
 * Quoting another post: its address on a line of its own asks its author, and while they agree it is shown as a card, else it
 * stays a plain link. Begin at {@link social.lanyard.post.quote.AnswerQuote} for the rules and at
 * {@link social.lanyard.post.quote.KeepQuote} for how it begins.
 */
package social.lanyard.post.quote;
