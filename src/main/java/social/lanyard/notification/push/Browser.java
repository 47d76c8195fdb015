package social.lanyard.notification.push;

import java.time.Instant;

/** A browser that somebody asked to be told in. Which one it is nobody here knows. */
public record Browser(long id, Instant since) {}
