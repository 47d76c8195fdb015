package social.lanyard.search;

import social.lanyard.organisation.Claim;
import social.lanyard.text.SafeHtml;
import social.lanyard.web.Initials;

/**
 * Somebody who was found, or who stands in the directory.
 *
 * @param code of an organisation, else null
 * @param portrait address of the picture beside the name, or empty
 * @param about one line of what they say of themselves, may be empty
 * @param place for the cursor of the list
 */
public record FoundPerson(
        long id, String handle, String name, String portrait, String code, Claim claim, SafeHtml about, String place) {
    public String path() {
        return code == null ? "/@" + handle : "/organisations/" + code;
    }

    public String initials() {
        return Initials.of(name);
    }

    public boolean organisation() {
        return code != null;
    }
}
