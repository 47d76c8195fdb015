package social.lanyard.timeline;

/**
 * What the accounts that a reader follows gave for a page of home.
 *
 * @param posts what to look at
 * @param subjects how many topics and series the reader follows besides, where that was counted on the way
 */
record Near(Candidates posts, int subjects) {
    static final int NOT_COUNTED = -1;
}
