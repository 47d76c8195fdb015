package social.lanyard.live;

/**
 * Who sits before an open page.
 *
 * @param account 0 for a visitor
 * @param session the name of the session, or empty for a visitor
 * @param roles platform roles when the page was opened, as one text
 */
record Reader(long account, String session, String roles) {
    static final Reader VISITOR = new Reader(0, "", "");
}
