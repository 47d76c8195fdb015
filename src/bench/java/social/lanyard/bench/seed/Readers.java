package social.lanyard.bench.seed;

/** Accounts whose number of followed accounts is given and not left to chance: the readers whose homes are measured. */
public final class Readers {
    /** How many accounts each group follows. */
    public static final int[] GROUPS = {10, 150, 1_000, 5_000, 150};

    /** The group that follows topics and series besides. */
    public static final int WITH_SUBJECTS = 4;

    /** Topics, and as many series, that each of that group follows. */
    public static final int SUBJECTS = 5;

    /** People in each group. */
    public static final int EACH = 40;

    private Readers() {}

    /** The people of a group, by their places among all people: the last ones, so that they are nobody famous. */
    public static int first(int people, int group) {
        return people - (GROUPS.length - group) * EACH;
    }

    /** How many accounts this person follows, or 0 where that is left to chance. */
    static int follows(int people, int person) {
        int fromEnd = people - 1 - person;
        int group = GROUPS.length - 1 - fromEnd / EACH;
        return fromEnd < GROUPS.length * EACH ? Math.min(GROUPS[group], people / 2) : 0;
    }
}
