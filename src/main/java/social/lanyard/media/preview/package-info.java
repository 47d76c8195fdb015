/**
 * Pictures of words for link previews, drawn without any font of the system. Begin at
 * {@link social.lanyard.media.preview.Previews}.
 */
package social.lanyard.media.preview;
