package social.lanyard.post;

import java.util.List;
import social.lanyard.identity.Account;
import social.lanyard.identity.Statement;
import social.lanyard.organisation.FacetView;
import social.lanyard.organisation.FrozenFacet;
import social.lanyard.organisation.Role;

/**
 * Who publishes, as it is frozen with the post: what is confirmed of them at this moment, or what they say of
 * themselves, or that they are staff of whom nothing is confirmed. Exactly one of the three stands, or none.
 *
 * @param facets current ones, the most telling first
 * @param employers organisations that say today that this person works for them
 * @param staff belongs to an organisation, whatever is confirmed
 * @param writtenBy the person who writes in the name of an organisation, which then is the author; else null
 * @param writtenAs their role there, or null
 */
public record Byline(
        long authorId,
        String handle,
        List<FrozenFacet> facets,
        Statement statement,
        boolean staff,
        String viewsLine,
        String interests,
        List<Long> employers,
        Long writtenBy,
        Role writtenAs) {

    /** Somebody in their own name. */
    public Byline(
            long authorId,
            String handle,
            List<FrozenFacet> facets,
            Statement statement,
            boolean staff,
            String viewsLine,
            String interests,
            List<Long> employers) {
        this(authorId, handle, facets, statement, staff, viewsLine, interests, employers, null, null);
    }

    static Byline of(Account account, boolean staff, List<FacetView> facets, List<Long> employers) {
        return new Byline(
                account.id(),
                account.handle(),
                facets.stream().map(FacetView::frozen).toList(),
                account.statement(),
                staff,
                account.viewsLine(),
                account.interests(),
                employers);
    }

    /** An organisation speaks: nothing that is confirmed of the person who writes stands beside it. */
    static Byline inNameOf(Account organisation, long writerId) {
        return new Byline(
                organisation.id(),
                organisation.handle(),
                List.of(),
                null,
                false,
                organisation.viewsLine(),
                organisation.interests(),
                List.of(),
                writerId,
                Role.WRITER);
    }

    public boolean ofOrganisation() {
        return writtenBy != null;
    }

    /** The person who acts. */
    public long writerId() {
        return ofOrganisation() ? writtenBy : authorId;
    }

    boolean confirmed() {
        return !facets.isEmpty();
    }

    /** What a member says of themselves stands only where nothing is confirmed, and never over work that is told as work. */
    Statement statementFor(Genre genre) {
        boolean asStaff = staff && genre != null && genre.staffOnly();
        return confirmed() || asStaff ? null : statement;
    }

    boolean unconfirmedStaffFor(Genre genre) {
        return staff && !confirmed() && statementFor(genre) == null;
    }
}
