package social.lanyard.audit;

/**
 * One act, as it is recorded. All of it stays for good and is read by whoever checks the record, so it holds ids and codes;
 * only the reason is somebody's own words, and of those the record keeps no more than a commitment.
 *
 * @param actorId the account that acted, or 0 for a command at the machine
 * @param act the {@linkplain Act#code() code} of an {@link Act}
 * @param subjectId the account that it was done to or that it is about, or null; the reason is sealed under its key
 * @param otherId the organisation that it concerns, or null
 * @param onBehalfOf the organisation for which the actor acted, or null for themselves
 * @param thingId the statement, request or invitation that was changed, or null where it was several or none
 * @param reasonCode a code where one was chosen, or null; never free text
 * @param reason in the actor's own words, or null
 */
public record Entry(
        long actorId,
        String act,
        Long subjectId,
        Long otherId,
        Long onBehalfOf,
        Long thingId,
        String reasonCode,
        String reason) {

    public Entry(long actorId, String act, Long subjectId, Long otherId, String reason) {
        this(actorId, act, subjectId, otherId, null, null, null, reason);
    }

    public Entry(long actorId, Act act, Long subjectId, Long otherId, String reason) {
        this(actorId, act.code(), subjectId, otherId, reason);
    }

    /** The same, done in the name of this organisation. */
    public Entry onBehalfOf(long organisationId) {
        return new Entry(actorId, act, subjectId, otherId, organisationId, thingId, reasonCode, reason);
    }

    /** The same, naming what was changed. */
    public Entry about(Long thing) {
        return new Entry(actorId, act, subjectId, otherId, onBehalfOf, thing, reasonCode, reason);
    }

    /** The same, with a code for what was chosen. */
    public Entry because(String code) {
        return new Entry(actorId, act, subjectId, otherId, onBehalfOf, thingId, code, reason);
    }
}
