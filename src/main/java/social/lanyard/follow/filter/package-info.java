/**
 * Words that people do not want to meet. Begin at {@link social.lanyard.follow.filter.Sieve} for what a filter catches and
 * at {@link social.lanyard.follow.filter.Filters} for reading; {@code post.PostCards} asks for every list.
 */
package social.lanyard.follow.filter;
