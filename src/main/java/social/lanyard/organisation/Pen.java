package social.lanyard.organisation;

/**
 * The right to write in an organisation's name, as somebody has it at this moment. It comes with the role of writer there
 * and with nothing else.
 *
 * @param organisationId the organisation's account, which becomes the author
 * @param code in addresses and forms
 * @param name as readers see it
 */
public record Pen(long organisationId, String code, String name) {}
