/**
 * What a reader keeps to find again, seen by nobody else. Begin at {@link social.lanyard.post.saved.SavePost}; the lists of
 * what somebody did with posts are read by {@link social.lanyard.post.saved.KeptPosts}.
 */
package social.lanyard.post.saved;
