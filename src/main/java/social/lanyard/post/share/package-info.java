/**
 * What leaves the site when somebody passes a post on: its preview picture, what other programs read about it, the page
 * that others embed, and how to cite it. All but the citation shows what a visitor may see, whoever asks. Begin at
 * {@link social.lanyard.post.share.Sharing}.
 */
package social.lanyard.post.share;
