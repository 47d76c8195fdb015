/**
 * Markdown in, safe HTML out: the guard before the parser, the parser, the sanitizer as the last step, and what is read
 * off a text on the way (headings, words, mentions, hashtags). The way in is {@link social.lanyard.text.Markdown}, or
 * {@link social.lanyard.text.RenderPool} from a reactive chain.
 */
package social.lanyard.text;
