package social.lanyard.identity;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import social.lanyard.web.Once;

/** The boundary of editing a profile: a refusal undoes all of it before the form is shown again. */
@ApplicationScoped
class ProfileTransaction {
    private final EditProfile editProfile;
    private final Once once;

    ProfileTransaction(EditProfile editProfile, Once once) {
        this.editProfile = editProfile;
        this.once = once;
    }

    @WithTransaction
    Uni<Once.Outcome> save(long accountId, ProfileForm form) {
        return Uni.createFrom()
                .deferred(() -> once.run(
                        accountId,
                        form.token(),
                        form.stableText(),
                        () -> editProfile
                                .edit(accountId, form)
                                .replaceWith(Once.Outcome.seeOther("/settings/profile?saved=yes"))));
    }
}
