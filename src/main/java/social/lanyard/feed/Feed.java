package social.lanyard.feed;

import java.time.Instant;

/**
 * What a feed is of. Its entries are read apart.
 *
 * @param stem where it stands, without the file at the end: {@code /@amara}; empty for everything
 * @param page the page that shows the same to people
 * @param since the date of a feed without entries
 */
record Feed(String stem, String page, String title, String subtitle, Instant since) {

    /** Its address on this site in this form. */
    String path(FeedForm form) {
        return stem + "/" + form.file();
    }
}
