package social.lanyard.identity;

import io.smallrye.mutiny.Uni;

/** Told inside the transaction in which a person changes their display name. Implemented by features above. */
public interface RenameListener {
    Uni<Void> renamed(Account account, String oldName);
}
