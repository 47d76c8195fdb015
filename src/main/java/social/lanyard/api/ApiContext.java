package social.lanyard.api;

import java.util.List;

/**
 * Mastodon's Context entity: the thread around a status.
 *
 * @param ancestors from the top of the thread down to the one above it
 * @param descendants all below it, the oldest first
 */
record ApiContext(List<ApiStatus> ancestors, List<ApiStatus> descendants) {}
