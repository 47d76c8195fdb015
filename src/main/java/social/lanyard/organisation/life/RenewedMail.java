package social.lanyard.organisation.life;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import social.lanyard.identity.MailAddresses;
import social.lanyard.organisation.Days;
import social.lanyard.organisation.Facet;
import social.lanyard.outbox.Delivery;
import social.lanyard.outbox.Letter;
import social.lanyard.outbox.Mails;
import social.lanyard.web.BritishDates;

/** Tells a person that an organisation looked again and stands by the same words. */
@ApplicationScoped
class RenewedMail implements Delivery {
    static final String KIND = "life.renewed";

    private final Pool pool;
    private final MailAddresses addresses;
    private final Mails mails;

    RenewedMail(Pool pool, MailAddresses addresses, Mails mails) {
        this.pool = pool;
        this.addresses = addresses;
        this.mails = mails;
    }

    /** @param mine statements of one person */
    static JsonObject about(List<Facet> mine) {
        JsonArray facets = new JsonArray();
        mine.forEach(facet -> facets.add(Long.toString(facet.id())));
        return new JsonObject().put("facets", facets);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Void> deliver(long id, JsonObject payload) {
        Long[] facets = payload.getJsonArray("facets").stream()
                .map(text -> Long.valueOf((String) text))
                .toArray(Long[]::new);
        return pool.preparedQuery("""
                        select f.account_id, f.label, f.valid_until, a.display_name, o.display_name as organisation
                          from facet f
                          join account a on a.id = f.account_id and a.closed_at is null
                          join account o on o.id = f.organisation_id
                         where f.id = any($1) and f.ended_at is null order by f.id
                        """).execute(Tuple.of(facets)).chain(rows -> send(id, rows));
    }

    private Uni<Void> send(long id, RowSet<Row> rows) {
        List<Row> found = new ArrayList<>();
        rows.forEach(found::add);
        // Ended again meanwhile: another mail tells that.
        if (found.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return addresses
                .of(found.get(0).getLong("account_id"))
                .chain(address ->
                        address == null ? Uni.createFrom().voidItem() : mails.send(id, address, letter(found)));
    }

    private static Letter letter(List<Row> found) {
        Row first = found.get(0);
        String organisation = first.getString("organisation");
        return Letter.about(
                        organisation + " has renewed what it says about you",
                        "The words stay the same. Nothing is left to do.",
                        organisation + " has renewed what it says about you")
                .words("Hello " + first.getString("display_name") + ",")
                .words("Somebody at " + organisation
                        + " looked again. The same words hold on, and show or stay hidden as" + " you chose:")
                .points(found.stream()
                        .map(row -> row.getString("label") + ", good until "
                                + BritishDates.day(Days.lastDay(
                                        row.getOffsetDateTime("valid_until").toInstant())))
                        .toList())
                .button("See your statements", "/verification")
                .because("You get this because it is about you. This kind of message cannot be switched off.");
    }
}
