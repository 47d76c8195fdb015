package social.lanyard.timeline;

import java.time.Instant;

/**
 * How far somebody has read one of their lists.
 *
 * @param list {@code home} or {@code notifications}
 * @param version how often it was moved
 */
public record ReadingPlace(String list, long lastReadId, int version, Instant changedAt) {}
