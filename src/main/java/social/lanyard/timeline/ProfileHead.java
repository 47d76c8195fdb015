package social.lanyard.timeline;

import java.time.Instant;
import social.lanyard.web.BritishDates;
import social.lanyard.web.Initials;

/**
 * What stands at the top of the page of a person or an organisation.
 *
 * @param aboutHtml made by the text package when it was saved; may be empty
 * @param portrait address of the picture beside the name, or empty
 * @param banner address of the picture across the top, or empty
 * @param organisationCode of the page about it, for an organisation, else null
 * @param outOfSearch whether search engines are asked not to list it
 */
record ProfileHead(
        long id,
        String handle,
        String name,
        String pronouns,
        String aboutHtml,
        String viewsLine,
        String portrait,
        String banner,
        Instant since,
        String organisationCode,
        boolean outOfSearch) {

    public String initials() {
        return Initials.of(name);
    }

    public String path() {
        return "/@" + handle;
    }

    /** The year in which the account was made. */
    public String year() {
        return Integer.toString(since.atZone(BritishDates.ZONE).getYear());
    }
}
