package social.lanyard.timeline;

import java.time.Instant;
import social.lanyard.web.Initials;

/**
 * What is known of an organisation.
 *
 * @param portrait address of the picture beside the name, or empty
 * @param banner address of the picture across the top, or empty
 * @param sentence one line of its own
 * @param aboutHtml made by the text package when it was saved; may be empty
 * @param howWeKnow how the operator of this site knows that it is real
 * @param checks how it checks its people, in its own words; may be empty
 * @param contact who answers there; may be empty
 * @param since when the operator made its page
 */
record OrganisationHead(
        long id,
        String code,
        String handle,
        String name,
        String portrait,
        String banner,
        String sentence,
        String aboutHtml,
        String howWeKnow,
        String checks,
        String contact,
        Instant since) {

    public String initials() {
        return Initials.of(name);
    }

    public String path() {
        return "/organisations/" + code;
    }
}
