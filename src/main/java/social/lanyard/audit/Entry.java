package social.lanyard.audit;

/**
 * One act, as it is recorded.
 *
 * @param actorId the account that acted
 * @param act a verb with its package in front, such as {@code organisation.role.given}
 * @param subjectId what it was done to, or null
 * @param otherId whom it concerns besides, or null
 * @param reason in the actor's own words, or null
 */
public record Entry(long actorId, String act, Long subjectId, Long otherId, String reason) {}
