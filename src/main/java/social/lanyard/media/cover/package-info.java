/**
 * Woven cloth, drawn from a number: the cover of a story that has no picture. Begin at
 * {@link social.lanyard.media.cover.Cloth} for what is woven and at {@link social.lanyard.media.cover.CoverSvg} for the
 * picture that pages show.
 */
package social.lanyard.media.cover;
