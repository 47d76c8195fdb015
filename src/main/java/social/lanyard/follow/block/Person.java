package social.lanyard.follow.block;

import java.time.Instant;

/**
 * Somebody in the list of those whom a person keeps away.
 *
 * @param since when it began
 * @param until when a mute ends by itself, or null
 * @param silenced whether a mute leaves alerts out, too
 */
public record Person(
        long id, String handle, String name, boolean organisation, Instant since, Instant until, boolean silenced) {}
