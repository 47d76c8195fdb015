/** Completes the names of people while somebody writes. Whom a post names is kept by {@code social.lanyard.post}. */
package social.lanyard.post.mention;
