/**
 * Quiet appreciation: it is told to the author and counted for the author, and for nobody else. Begin at
 * {@link social.lanyard.post.appreciation.AppreciatePost}.
 */
package social.lanyard.post.appreciation;
