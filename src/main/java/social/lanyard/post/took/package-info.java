/**
 * "Took this back to work": the author of a post says under a response what came of it. Begin at
 * {@link social.lanyard.post.took.TakeToWork}.
 */
package social.lanyard.post.took;
