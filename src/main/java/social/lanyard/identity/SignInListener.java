package social.lanyard.identity;

import io.smallrye.mutiny.Uni;
import java.util.Set;

/**
 * Told inside a transaction whenever a person with an account signed in, and once when the account is made. Implemented
 * by features above; the organisation package keeps affiliations up to date with it.
 */
public interface SignInListener {
    /**
     * @param accountId who signed in
     * @param verifiedEmail the address that the identity provider has verified, or null; for comparing only, not to keep
     * @param directories codes of the organisations through whose directory the identity provider says they belong
     */
    Uni<Void> signedIn(long accountId, String verifiedEmail, Set<String> directories);
}
