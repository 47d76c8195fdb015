package social.lanyard.organisation.ending;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Iterator;
import social.lanyard.identity.MailAddresses;
import social.lanyard.outbox.Delivery;
import social.lanyard.outbox.Letter;
import social.lanyard.outbox.Mails;

/** Tells an admin that a colleague wants to end statements and needs a second. It names nobody it is about. */
@ApplicationScoped
class ProposalMail implements Delivery {
    static final String KIND = "ending.proposal";

    private final Pool pool;
    private final MailAddresses addresses;
    private final Mails mails;

    ProposalMail(Pool pool, MailAddresses addresses, Mails mails) {
        this.pool = pool;
        this.addresses = addresses;
        this.mails = mails;
    }

    static JsonObject to(long accountId, long actId) {
        return new JsonObject().put("to", Long.toString(accountId)).put("act", Long.toString(actId));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Void> deliver(long id, JsonObject payload) {
        long to = Long.parseLong(payload.getString("to"));
        // Nobody is asked about what has been decided meanwhile, or when they are no admin any more.
        return pool.preparedQuery("""
                        select a.display_name, o.display_name as organisation, d.code, p.display_name as proposer
                          from facet_ending e
                          join organisation d on d.account_id = e.organisation_id
                          join account o on o.id = d.account_id
                          join account p on p.id = e.proposed_by
                          join account a on a.id = $2 and a.closed_at is null
                          join organisation_role r on r.organisation_id = d.account_id and r.account_id = a.id
                               and r.role = 'ADMIN' and r.ended_at is null
                         where e.act_id = $1 and e.verdict is null
                         limit 1
                        """)
                .execute(Tuple.of(Long.parseLong(payload.getString("act")), to))
                .map(rows -> rows.iterator())
                .chain(rows ->
                        rows.hasNext() ? send(id, to, rows) : Uni.createFrom().voidItem());
    }

    private Uni<Void> send(long id, long to, Iterator<Row> rows) {
        Row row = rows.next();
        return addresses
                .of(to)
                .chain(address -> address == null ? Uni.createFrom().voidItem() : mails.send(id, address, letter(row)));
    }

    private static Letter letter(Row row) {
        String organisation = row.getString("organisation");
        return Letter.about(
                        "An ending waits for a second admin",
                        "Until you agree, nothing changes.",
                        "An ending waits for a second admin")
                .words("Hello " + row.getString("display_name") + ",")
                .words(row.getString("proposer") + " wants to end what " + organisation
                        + " says about somebody, and needs a second admin. Read the reason before you agree. Until you do,"
                        + " nothing changes.")
                .button("Read it and decide", "/organisations/" + row.getString("code") + "/endings")
                .because("You get this because you are an admin of " + organisation
                        + ". This kind of message cannot be switched off.");
    }
}
