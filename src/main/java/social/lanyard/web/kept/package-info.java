/**
 * Public pages as every visitor gets them: made once, kept in memory for a second at most, and forgotten as soon as
 * anything they show changes. A resource method says with {@link social.lanyard.support.PublicPage} that it makes one.
 */
package social.lanyard.web.kept;
