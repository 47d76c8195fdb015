package social.lanyard.identity;

/**
 * A display name that passed {@link Names}.
 *
 * @param text as readers see it
 * @param skeleton what it looks like, so that a look-alike has the same one (Unicode TR39)
 */
public record AcceptedName(String text, String skeleton) {}
