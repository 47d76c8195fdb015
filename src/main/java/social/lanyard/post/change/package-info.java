/**
 * What becomes of a post after it came out: changes with their history, notices at its top, and its withdrawal. Begin at
 * {@link social.lanyard.post.ChangePost} for the rules and at {@link social.lanyard.post.change.HistoryResource} for what
 * readers see of them.
 */
package social.lanyard.post.change;
