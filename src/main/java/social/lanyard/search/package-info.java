/**
 * Finding stories, people, organisations and topics, and the directory of confirmed professionals. The way in is
 * {@link social.lanyard.search.SearchPosts}; which posts may be found at all stands in the view {@code post_to_find}, and
 * what of them a reader may see is said by {@link social.lanyard.post.PostCards} alone.
 */
package social.lanyard.search;
