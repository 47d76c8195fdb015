package social.lanyard.organisation.life;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import social.lanyard.identity.MailAddresses;
import social.lanyard.organisation.Days;
import social.lanyard.organisation.Method;
import social.lanyard.outbox.Delivery;
import social.lanyard.outbox.Letter;
import social.lanyard.outbox.Mails;
import social.lanyard.web.BritishDates;

/** Tells a person that a statement about them lapses soon. What was ended or renewed in between is not told. */
@ApplicationScoped
class ReminderMail implements Delivery {
    static final String KIND = "life.reminder";

    private final Pool pool;
    private final MailAddresses addresses;
    private final Mails mails;
    private final Clock clock;

    ReminderMail(Pool pool, MailAddresses addresses, Mails mails, Clock clock) {
        this.pool = pool;
        this.addresses = addresses;
        this.mails = mails;
        this.clock = clock;
    }

    static JsonObject about(long facetId, int days) {
        return new JsonObject().put("facet", Long.toString(facetId)).put("days", days);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Void> deliver(long id, JsonObject payload) {
        return pool.preparedQuery("""
                        select f.account_id, f.label, f.methods, f.checked_on, f.valid_until, f.hidden,
                               f.renewal_asked_at is not null as asked, a.display_name, o.display_name as organisation
                          from facet f
                          join account a on a.id = f.account_id and a.closed_at is null
                               and a.display_name = f.display_name
                          join account o on o.id = f.organisation_id
                         where f.id = $1 and f.ended_at is null and f.valid_until > $2
                        """)
                .execute(Tuple.of(
                        Long.parseLong(payload.getString("facet")),
                        clock.instant().atOffset(ZoneOffset.UTC)))
                .chain(rows -> {
                    if (!rows.iterator().hasNext()) {
                        return Uni.createFrom().voidItem();
                    }
                    Row row = rows.iterator().next();
                    return addresses.of(row.getLong("account_id")).chain(address -> send(id, address, row));
                });
    }

    private Uni<Void> send(long id, String address, Row row) {
        return address == null ? Uni.createFrom().voidItem() : mails.send(id, address, letter(row));
    }

    private static Letter letter(Row row) {
        String organisation = row.getString("organisation");
        LocalDate last = Days.lastDay(row.getOffsetDateTime("valid_until").toInstant());
        String day = BritishDates.day(last);
        Letter letter = Letter.about(
                        "Your statement by " + organisation + " is good until " + day,
                        "Ask them to look again, and nothing changes for your readers.",
                        "This is good until " + day)
                .words("Hello " + row.getString("display_name") + ",")
                .words("This is what " + organisation + " says about you:")
                .card(
                        row.getString("display_name"),
                        row.getString("label"),
                        "confirmed by " + organisation + " on " + BritishDates.day(row.getLocalDate("checked_on"))
                                + " · " + Method.inWords(row.getString("methods")) + " · good until " + day)
                .words(
                        row.getBoolean("hidden")
                                ? "You hide it from readers. After that day it does not hold any more."
                                : "After that day readers see that its time ran out. What you published stays, and says what"
                                        + " was true on its day.");
        return (row.getBoolean("asked")
                        ? letter.words("You have asked for its renewal. " + organisation + " has not looked yet.")
                                .button("See your statements", "/verification")
                        : letter.words("You can ask " + organisation
                                        + " to look again. It takes one press of a button.")
                                .button("Ask for renewal", "/verification"))
                .because(
                        "You get this because the statement is about you. We write 30, 14 and 3 days before it lapses. This"
                                + " kind of message cannot be switched off.");
    }
}
