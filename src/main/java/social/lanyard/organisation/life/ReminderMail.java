package social.lanyard.organisation.life;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import social.lanyard.identity.MailAddresses;
import social.lanyard.organisation.Days;
import social.lanyard.organisation.Method;
import social.lanyard.outbox.Delivery;
import social.lanyard.outbox.Letter;
import social.lanyard.outbox.Mails;
import social.lanyard.web.BritishDates;

/**
 * Tells a person that what an organisation says about them lapses soon, in one mail for all that lapses together. What was
 * ended or renewed in between is not told.
 */
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

    /** @param facetIds what one organisation says about one person, all with the same last day */
    static JsonObject about(List<Long> facetIds, int days) {
        JsonArray facets = new JsonArray();
        facetIds.forEach(id -> facets.add(Long.toString(id)));
        return new JsonObject().put("facets", facets).put("days", days);
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
                        select f.account_id, f.label, f.methods, f.checked_on, f.valid_until, f.hidden,
                               f.renewal_asked_at is not null as asked, a.display_name, o.display_name as organisation
                          from facet f
                          join account a on a.id = f.account_id and a.closed_at is null
                               and a.display_name = f.display_name
                          join account o on o.id = f.organisation_id
                         where f.id = any($1) and f.ended_at is null and f.valid_until > $2
                         order by f.id
                        """)
                .execute(Tuple.of(facets, clock.instant().atOffset(ZoneOffset.UTC)))
                .chain(rows -> send(id, rows));
    }

    private Uni<Void> send(long id, RowSet<Row> rows) {
        List<Row> found = new ArrayList<>();
        rows.forEach(found::add);
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
        String day = BritishDates.day(
                Days.lastDay(first.getOffsetDateTime("valid_until").toInstant()));
        boolean one = found.size() == 1;
        Letter letter = Letter.about(
                        (one ? "Your statement by " : "Your statements by ")
                                + organisation
                                + (one ? " is good until " : " are good until ")
                                + day,
                        "Ask them to look again, and nothing changes for your readers.",
                        (one ? "This is good until " : "These are good until ") + day)
                .words("Hello " + first.getString("display_name") + ",")
                .words("This is what " + organisation + " says about you:");
        for (Row row : found) {
            letter = letter.card(
                    row.getString("display_name"),
                    row.getString("label"),
                    "confirmed by " + organisation + " on " + BritishDates.day(row.getLocalDate("checked_on")) + " · "
                            + Method.inWords(row.getString("methods")) + " · good until " + day
                            + (row.getBoolean("hidden") ? " · you hide it from readers" : ""));
        }
        return ask(letter.words(after(found)), organisation, found)
                .because(
                        "You get this because it is about you. We write 30, 14 and 3 days before a statement lapses. This"
                                + " kind of message cannot be switched off.");
    }

    private static String after(List<Row> found) {
        return found.stream().allMatch(row -> row.getBoolean("hidden"))
                ? "After that day it does not hold any more."
                : "After that day readers see that its time ran out. What you published stays, and says what was true on"
                        + " its day.";
    }

    private static Letter ask(Letter letter, String organisation, List<Row> found) {
        return found.stream().allMatch(row -> row.getBoolean("asked"))
                ? letter.words("You have asked for renewal. " + organisation + " has not looked yet.")
                        .button("See your statements", "/verification")
                : letter.words("You can ask " + organisation + " to look again. It takes one press of a button.")
                        .button("Ask for renewal", "/verification");
    }
}
