/**
 * Tells open pages that there is something new, or that something is gone, by server-sent events. Only ids and counts go
 * out, each decided for its reader by the same authority as the pages; pages work without it, by reloading. Begin at
 * {@link social.lanyard.live.Streams}.
 */
package social.lanyard.live;
