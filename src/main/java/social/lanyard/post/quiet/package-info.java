/**
 * Hearing no more of a conversation: it stays out of the lists and alerts of the person who hid it, and nobody else notices.
 */
package social.lanyard.post.quiet;
