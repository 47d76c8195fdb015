package social.lanyard.search;

import social.lanyard.post.PostCard;
import social.lanyard.text.SafeHtml;

/**
 * A post that was found.
 *
 * @param title of a story, with what was looked for marked; empty for a note
 * @param excerpt the places in which it stands, marked; empty where a content note stands before the text
 */
public record FoundPost(PostCard card, SafeHtml title, SafeHtml excerpt) {}
