package social.lanyard.organisation.bulk;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import social.lanyard.identity.MailAddresses;
import social.lanyard.outbox.Delivery;
import social.lanyard.outbox.Letter;
import social.lanyard.outbox.Mails;

/** Tells somebody that their organisation would confirm them. What was taken back meanwhile is not told. */
@ApplicationScoped
class OfferedMail implements Delivery {
    static final String KIND = "organisation.import.offered";

    private final Pool pool;
    private final MailAddresses addresses;
    private final Mails mails;

    OfferedMail(Pool pool, MailAddresses addresses, Mails mails) {
        this.pool = pool;
        this.addresses = addresses;
        this.mails = mails;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Void> deliver(long id, JsonObject payload) {
        long account = Long.parseLong(payload.getString("account"));
        return pool.preparedQuery("""
                        select f.label, a.display_name, o.display_name as organisation
                          from facet f join account a on a.id = f.account_id join account o on o.id = f.organisation_id
                         where f.organisation_id = $1 and f.account_id = $2 and f.accepted_at is null
                           and f.declined_at is null and f.ended_at is null and f.methods like '%HR_FILE%'
                         order by f.id
                        """)
                .execute(Tuple.of(Long.parseLong(payload.getString("organisation")), account))
                .chain(rows -> {
                    List<String> labels = new ArrayList<>();
                    Row last = null;
                    for (Row row : rows) {
                        labels.add(row.getString("label"));
                        last = row;
                    }
                    return last == null ? Uni.createFrom().voidItem() : send(id, account, last, labels);
                });
    }

    private Uni<Void> send(long id, long account, Row row, List<String> labels) {
        return addresses
                .of(account)
                .chain(address -> address == null
                        ? Uni.createFrom().voidItem()
                        : mails.send(
                                id,
                                address,
                                letter(row.getString("display_name"), row.getString("organisation"), labels)));
    }

    static Letter letter(String name, String organisation, List<String> labels) {
        return Letter.about(
                        organisation + " would confirm you",
                        "Nothing shows until you accept it.",
                        organisation + " would confirm you")
                .words("Hello " + name + ",")
                .words(organisation + " found you in its staff file and would say this about you:")
                .points(labels)
                .words("Nothing shows until you have read it and accepted it. You choose what readers see.")
                .button("Read it and decide", "/verification")
                .because(
                        "You get this because the statement would be about you. This kind of message cannot be switched"
                                + " off.");
    }
}
