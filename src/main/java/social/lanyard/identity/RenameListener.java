package social.lanyard.identity;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** Told inside the transaction in which a person changes their display name. Implemented by features above. */
public interface RenameListener {
    Uni<Void> renamed(Account account, String oldName);

    /** What would end if this person changed their name now, each in a few words, to say before they do. */
    Uni<List<String>> atStake(long accountId);
}
