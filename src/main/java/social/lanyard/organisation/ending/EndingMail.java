package social.lanyard.organisation.ending;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import social.lanyard.identity.MailAddresses;
import social.lanyard.organisation.Facet;
import social.lanyard.outbox.Delivery;
import social.lanyard.outbox.Letter;
import social.lanyard.outbox.Mails;

/** Tells a person that an organisation does not stand by a statement any more. */
@ApplicationScoped
class EndingMail implements Delivery {
    static final String KIND = "verification.ending";

    private final Pool pool;
    private final MailAddresses addresses;
    private final Mails mails;

    EndingMail(Pool pool, MailAddresses addresses, Mails mails) {
        this.pool = pool;
        this.addresses = addresses;
        this.mails = mails;
    }

    static JsonObject about(Facet facet) {
        return new JsonObject().put("facet", Long.toString(facet.id()));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Void> deliver(long id, JsonObject payload) {
        return pool.preparedQuery("""
                        select f.account_id, f.label, a.display_name, o.display_name as organisation
                          from facet f join account a on a.id = f.account_id join account o on o.id = f.organisation_id
                         where f.id = $1
                        """)
                .execute(Tuple.of(Long.parseLong(payload.getString("facet"))))
                .map(rows -> rows.iterator().next())
                .chain(row -> addresses.of(row.getLong("account_id")).chain(address -> send(id, address, row)));
    }

    private Uni<Void> send(long id, String address, Row row) {
        if (address == null) {
            return Uni.createFrom().voidItem();
        }
        String organisation = row.getString("organisation");
        return mails.send(
                id,
                address,
                Letter.about(
                                organisation + " has ended a statement about you",
                                "What you published stays as it is.",
                                organisation + " has ended a statement about you")
                        .words("Hello " + row.getString("display_name") + ",")
                        .words(organisation + " does not stand by “" + row.getString("label")
                                + "” any more. The reason is on your page. What you published stays, and says what was"
                                + " true on its day.")
                        .button("Read the reason", "/verification")
                        .because("You get this because the statement was about you. This kind of message cannot be"
                                + " switched off."));
    }
}
