package social.lanyard.organisation.people;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import social.lanyard.audit.Audit;
import social.lanyard.audit.Entry;
import social.lanyard.identity.Account;
import social.lanyard.identity.Accounts;
import social.lanyard.identity.ChangePortrait;
import social.lanyard.media.Picture;
import social.lanyard.media.PictureUse;
import social.lanyard.organisation.Desk;
import social.lanyard.organisation.Desks;
import social.lanyard.organisation.Organisation;
import social.lanyard.organisation.OrganisationAct;
import social.lanyard.support.NotFound;
import social.lanyard.web.Once;

/** Admins say what stands on the public page of their organisation. Each change is written down with who made it. */
@ApplicationScoped
class EditPage {
    private final Desks desks;
    private final Accounts accounts;
    private final ChangePortrait portraits;
    private final Audit audit;
    private final Once once;

    EditPage(Desks desks, Accounts accounts, ChangePortrait portraits, Audit audit, Once once) {
        this.desks = desks;
        this.accounts = accounts;
        this.portraits = portraits;
        this.audit = audit;
        this.once = once;
    }

    /** The page as it stands, for a form. */
    @WithSession
    Uni<PageForm> form(long organisationId) {
        return standing(organisationId).map(page -> PageForm.of(page.organisation, page.account));
    }

    /** What was typed, with what has become of the page in between. */
    @WithSession
    Uni<PageForm> again(long organisationId, PageForm typed) {
        return standing(organisationId).map(page -> typed.standing(page.organisation, page.account));
    }

    private record Standing(Organisation organisation, Account account) {}

    private Uni<Standing> standing(long organisationId) {
        return accounts.open(organisationId)
                .onItem()
                .ifNull()
                .failWith(NotFound::new)
                .chain(account -> Panache.getSession()
                        .chain(session -> session.find(Organisation.class, organisationId))
                        .map(organisation -> new Standing(organisation, account)));
    }

    /** @throws social.lanyard.support.Conflict when somebody else changed it since then */
    @WithTransaction
    Uni<Once.Outcome> text(long accountId, String code, String key, PageForm form) {
        PageForm.Said said = form.said();
        return once.run(
                accountId,
                key,
                form.fingerprint(),
                () -> desks.administeringNow(code, accountId)
                        .chain(desk -> say(desk, said).chain(() -> record(desk, OrganisationAct.PAGE_TEXT_CHANGED)))
                        .replaceWith(Once.Outcome.seeOther("/organisations/" + code + "/page?done=text")));
    }

    private Uni<Void> say(Desk desk, PageForm.Said said) {
        return Panache.getSession()
                .chain(session ->
                        session.find(Organisation.class, desk.organisationId(), LockModeType.PESSIMISTIC_WRITE))
                .invoke(organisation -> organisation.tell(said.sentence(), said.checks(), said.contact(), said.seen()))
                .chain(() -> accounts.open(desk.organisationId()))
                .invoke(account -> account.describe(said.about(), said.html()))
                .replaceWithVoid();
    }

    /** @param picture kept for the organisation's account, or null for none */
    @WithTransaction
    Uni<Void> picture(long accountId, String code, PictureUse use, Picture picture) {
        return desks.administeringNow(code, accountId)
                .chain(desk -> portraits
                        .change(desk.organisationId(), use, picture)
                        .chain(() -> record(
                                desk,
                                use == PictureUse.PORTRAIT
                                        ? OrganisationAct.PAGE_PORTRAIT_CHANGED
                                        : OrganisationAct.PAGE_BANNER_CHANGED)));
    }

    private Uni<Void> record(Desk desk, OrganisationAct act) {
        return audit.append(new Entry(desk.accountId(), act, desk.organisationId(), desk.organisationId(), null)
                .onBehalfOf(desk.organisationId()));
    }
}
