/**
 * What people are still writing: drafts, which nobody else can see, until they are published. Begin at
 * {@link social.lanyard.post.draft.Draft} for the rules and at {@link social.lanyard.post.draft.DraftResource} for the
 * pages.
 */
package social.lanyard.post.draft;
