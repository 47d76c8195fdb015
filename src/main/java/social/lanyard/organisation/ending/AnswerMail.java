package social.lanyard.organisation.ending;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import social.lanyard.identity.MailAddresses;
import social.lanyard.outbox.Delivery;
import social.lanyard.outbox.Letter;
import social.lanyard.outbox.Mails;

/** Tells somebody that a moderator answered what they said to an ending. */
@ApplicationScoped
class AnswerMail implements Delivery {
    static final String KIND = "ending.answer";

    private final Pool pool;
    private final MailAddresses addresses;
    private final Mails mails;

    AnswerMail(Pool pool, MailAddresses addresses, Mails mails) {
        this.pool = pool;
        this.addresses = addresses;
        this.mails = mails;
    }

    static JsonObject about(Objection objection) {
        return new JsonObject().put("objection", Long.toString(objection.id));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Void> deliver(long id, JsonObject payload) {
        return pool.preparedQuery("""
                        select j.account_id, j.facet_id, a.display_name
                          from facet_objection j join account a on a.id = j.account_id
                         where j.id = $1
                        """)
                .execute(Tuple.of(Long.parseLong(payload.getString("objection"))))
                .map(rows -> rows.iterator().next())
                .chain(row -> addresses.of(row.getLong("account_id")).chain(address -> send(id, address, row)));
    }

    private Uni<Void> send(long id, String address, Row row) {
        if (address == null) {
            return Uni.createFrom().voidItem();
        }
        return mails.send(
                id,
                address,
                Letter.about(
                                "A moderator has answered you",
                                "It is about a statement that was ended.",
                                "A moderator has answered you")
                        .words("Hello " + row.getString("display_name") + ",")
                        .words(
                                "You said that the ending of a statement about you was wrong. A moderator who has nothing to do"
                                        + " with that organisation has looked at it and answered.")
                        .button("Read the answer", "/verification/endings/" + row.getLong("facet_id"))
                        .because("You get this because you asked. This kind of message cannot be switched off."));
    }
}
