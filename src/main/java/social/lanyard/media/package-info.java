/**
 * Pictures that people bring: read within bounds, made anew in a few sizes so that nothing of the original file is left,
 * and kept in a folder or a bucket. {@link social.lanyard.media.TakePicture} is the way in. Who may look at a picture is
 * decided by the features that show it.
 */
package social.lanyard.media;
