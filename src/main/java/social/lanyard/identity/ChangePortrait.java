package social.lanyard.identity;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import social.lanyard.media.Picture;
import social.lanyard.media.PictureUse;
import social.lanyard.media.Pictures;
import social.lanyard.support.NotFound;

/** Puts a picture on a page, or takes it off. The one before it goes. */
@ApplicationScoped
public class ChangePortrait {
    private final Accounts accounts;
    private final Pictures pictures;

    ChangePortrait(Accounts accounts, Pictures pictures) {
        this.accounts = accounts;
        this.pictures = pictures;
    }

    /** @param picture of this account, or null for none */
    @WithTransaction
    public Uni<Void> change(long accountId, PictureUse use, Picture picture) {
        String name = picture == null ? null : picture.name();
        return accounts.open(accountId)
                .onItem()
                .ifNull()
                .failWith(NotFound::new)
                .map(account -> account.show(use, name))
                .chain(before -> pictures.discard(
                        accountId, before == null || before.equals(name) ? List.of() : List.of(before)));
    }
}
