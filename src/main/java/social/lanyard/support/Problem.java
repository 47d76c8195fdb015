package social.lanyard.support;

/**
 * One thing that is wrong with what came in, in a sentence that its writer can act on.
 *
 * @param field the name of the form field or JSON member, or empty where the whole is meant
 * @param sentence what is wrong and what to do, ready to be shown
 */
public record Problem(String field, String sentence) {}
