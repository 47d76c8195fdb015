package social.lanyard.web.kept;

/**
 * By what public pages differ. Never by the host that was asked for: addresses on a page come from the settings.
 *
 * @param address path and the query parameters that the page knows
 * @param scheme the reader's own choice of colours, or empty
 */
record PageKey(String address, String scheme) {}
