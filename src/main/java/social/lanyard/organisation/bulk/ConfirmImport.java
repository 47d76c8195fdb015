package social.lanyard.organisation.bulk;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import social.lanyard.audit.Audit;
import social.lanyard.audit.Entry;
import social.lanyard.organisation.Desk;
import social.lanyard.organisation.Desks;
import social.lanyard.organisation.OrganisationAct;
import social.lanyard.web.Once;

/** The one click by which a tried file is confirmed, and the one by which it is taken back. {@link ImportWork} does the rows. */
@ApplicationScoped
class ConfirmImport {
    private final Desks desks;
    private final StaffImports imports;
    private final Audit audit;
    private final Once once;
    private final Clock clock;

    ConfirmImport(Desks desks, StaffImports imports, Audit audit, Once once, Clock clock) {
        this.desks = desks;
        this.imports = imports;
        this.audit = audit;
        this.once = once;
        this.clock = clock;
    }

    /** @param trial the one whose result they looked at */
    @WithTransaction
    Uni<Once.Outcome> by(long accountId, String code, long importId, int trial, String key) {
        return once.run(
                accountId,
                key,
                importId + "\n" + trial,
                () -> desks.verifyingNow(code, accountId)
                        .chain(desk -> imports.at(desk.organisationId(), importId)
                                .invoke(read -> read.confirm(accountId, desk.roleInWords(), trial, clock.instant()))
                                .call(read -> append(desk, read, OrganisationAct.IMPORT_CONFIRMED)))
                        .replaceWith(page(code, importId)));
    }

    @WithTransaction
    Uni<Once.Outcome> undo(long accountId, String code, long importId, String key) {
        return once.run(
                accountId,
                key,
                Long.toString(importId),
                () -> desks.verifyingNow(code, accountId)
                        .chain(desk -> imports.at(desk.organisationId(), importId)
                                .invoke(read -> read.undo(accountId, clock.instant()))
                                .call(read -> append(desk, read, OrganisationAct.IMPORT_UNDONE)))
                        .replaceWith(page(code, importId)));
    }

    private static Once.Outcome page(String code, long importId) {
        return Once.Outcome.seeOther("/organisations/" + code + "/imports/" + importId);
    }

    private Uni<Void> append(Desk desk, StaffImport read, OrganisationAct act) {
        return audit.append(new Entry(desk.accountId(), act, null, desk.organisationId(), null)
                .onBehalfOf(desk.organisationId())
                .about(read.id));
    }
}
