package social.lanyard.identity;

/**
 * Somebody whom a reader could mistake for somebody else.
 *
 * @param confirmed an organisation, or a person about whom an organisation's statement is in force
 */
public record LookAlike(String handle, String displayName, boolean confirmed) {}
