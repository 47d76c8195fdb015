package social.lanyard.post;

import social.lanyard.identity.Account;
import social.lanyard.identity.Portraits;
import social.lanyard.web.Initials;

/**
 * Who wrote a post, as lists and pages name them today.
 *
 * @param handle without the at sign
 * @param portrait address of the picture beside the name, or empty
 * @param organisation whether an organisation wrote it
 * @param outOfSearch whether search engines are asked not to list what they write
 */
public record PostAuthor(
        long id, String handle, String name, String portrait, boolean organisation, boolean outOfSearch) {
    static PostAuthor of(long id, String handle, String name, String portrait, int kind, boolean outOfSearch) {
        return new PostAuthor(id, handle, name, Portraits.small(portrait), kind == Account.ORGANISATION, outOfSearch);
    }

    public String initials() {
        return Initials.of(name);
    }

    public String path() {
        return "/@" + handle;
    }
}
