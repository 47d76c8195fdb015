package social.lanyard.search;

/**
 * What somebody chose about being found.
 *
 * @param found whether they and their stories are found
 * @param notes whether their notes are found
 * @param responses whether their responses are found
 * @param directory whether they stand in the directory, as long as something is confirmed about them
 */
record Choice(boolean found, boolean notes, boolean responses, boolean directory) {
    /** Of somebody who chose nothing yet. */
    static final Choice NONE = new Choice(true, false, false, false);
}
