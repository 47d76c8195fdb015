/**
 * Pictures in stories: how they get there (PictureTray), which of them a story may show,
 * and who may look at them. The files themselves are the affair of {@code media}.
 */
package social.lanyard.post.picture;
