package social.lanyard.organisation.life;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import social.lanyard.identity.MailAddresses;
import social.lanyard.organisation.EndOnRename;
import social.lanyard.outbox.Delivery;
import social.lanyard.outbox.Letter;
import social.lanyard.outbox.Mails;

/** Tells a person which statements ended when they changed their name, and how they are confirmed again. */
@ApplicationScoped
class NameMail implements Delivery {
    private final Pool pool;
    private final MailAddresses addresses;
    private final Mails mails;

    NameMail(Pool pool, MailAddresses addresses, Mails mails) {
        this.pool = pool;
        this.addresses = addresses;
        this.mails = mails;
    }

    @Override
    public String kind() {
        return EndOnRename.MAIL;
    }

    @Override
    public Uni<Void> deliver(long id, JsonObject payload) {
        return pool.preparedQuery("""
                        select f.account_id, f.label, a.display_name, o.display_name as organisation
                          from facet f
                          join account a on a.id = f.account_id and a.closed_at is null
                          join account o on o.id = f.organisation_id
                         where f.account_id = $1 and f.accepted_at is not null and f.ended_how = 'RENAME'
                           and f.ended_at between $2 and $3
                         order by f.id
                        """)
                .execute(Tuple.of(
                        Long.parseLong(payload.getString("account")),
                        Instant.parse(payload.getString("at")).minusMillis(1).atOffset(ZoneOffset.UTC),
                        Instant.parse(payload.getString("at")).plusMillis(1).atOffset(ZoneOffset.UTC)))
                .chain(rows -> send(id, rows));
    }

    private Uni<Void> send(long id, RowSet<Row> rows) {
        List<Row> ended = new ArrayList<>();
        rows.forEach(ended::add);
        if (ended.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return addresses
                .of(ended.get(0).getLong("account_id"))
                .chain(address ->
                        address == null ? Uni.createFrom().voidItem() : mails.send(id, address, letter(ended)));
    }

    private static Letter letter(List<Row> ended) {
        return Letter.about(
                        "Your name changed, so your statements have to be confirmed again",
                        "What you published stays as it is.",
                        "Your name changed")
                .words("Hello " + ended.get(0).getString("display_name") + ",")
                .words("A statement holds for the name that was confirmed. Since you changed yours, these have ended:")
                .points(ended.stream()
                        .map(row -> row.getString("label") + ", confirmed by " + row.getString("organisation"))
                        .toList())
                .words(
                        "One press of a button asks each of them to confirm your new name. Nothing has to be typed again.")
                .button("Ask for your new name", "/verification")
                .because(
                        "You get this because the statements are about you. This kind of message cannot be switched off.");
    }
}
