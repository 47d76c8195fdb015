/**
 * What people publish and what they are still writing: stories, notes, responses, drafts, and who may see them. Begin at
 * {@link social.lanyard.post.Post} for the rules and at {@link social.lanyard.post.PostCards} for reading: it alone
 * decides which posts a reader may see.
 */
package social.lanyard.post;
