package social.lanyard.organisation;

import jakarta.enterprise.context.ApplicationScoped;

/** What stands beside a name, as plain text and whatever is known: for previews, data and citations. */
@ApplicationScoped
public class ClaimWords {
    private final OrganisationMessages messages;

    ClaimWords(OrganisationMessages messages) {
        this.messages = messages;
    }

    /** The sentence of what was confirmed, or the words for nothing confirmed. */
    public String of(Claim claim) {
        return switch (claim.kind()) {
            case CONFIRMED, LAPSED, THEN, THEN_ELSEWHERE -> claim.sentence();
            case MEMBER -> messages.statement(claim.statement()) + " · " + messages.own_experience();
            case STAFF -> messages.staff() + " · " + messages.nothing_confirmed() + today(claim);
            case NOTHING -> messages.member() + " · " + messages.no_statement() + today(claim);
            case ORGANISATION ->
                messages.organisation() + (claim.writtenAs() == null ? "" : " · " + messages.written_by_writer());
        };
    }

    private static String today(Claim claim) {
        return claim.today() == null ? "" : "." + claim.todaySentence();
    }
}
