/**
 * Passing a post on to one's followers: on screen a share. It is a row of its own among the posts, which holds no words, so
 * that lists find it where they find posts. Begin at {@link social.lanyard.post.boost.SharePost}.
 */
package social.lanyard.post.boost;
