package social.lanyard.notification;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import social.lanyard.identity.MailAddresses;
import social.lanyard.outbox.Delivery;
import social.lanyard.outbox.Letter;
import social.lanyard.outbox.Mails;
import social.lanyard.support.Ids;

/** The mail about alerts: what came since the one before and was not read. It is read when it leaves, with all rules of that moment. */
@ApplicationScoped
class AlertMail implements Delivery {
    static final String KIND = "notification.mail";
    static final String STOP = "/alert-mail/";

    private static final int LINES = 20;

    private final ChoiceShelf choices;
    private final AlertList list;
    private final MailAddresses addresses;
    private final Mails mails;
    private final Pool pool;

    AlertMail(ChoiceShelf choices, AlertList list, MailAddresses addresses, Mails mails, Pool pool) {
        this.choices = choices;
        this.list = list;
        this.addresses = addresses;
        this.mails = mails;
        this.pool = pool;
    }

    static JsonObject about(long accountId, Instant since) {
        return new JsonObject().put("account", Long.toString(accountId)).put("since", Long.toString(Ids.at(since)));
    }

    @Override
    public String kind() {
        return KIND;
    }

    private record To(long accountId, String name, String stopKey) {}

    @Override
    public Uni<Void> deliver(long id, JsonObject payload) {
        long account = Long.parseLong(payload.getString("account"));
        long since = Long.parseLong(payload.getString("since"));
        return choices.of(account)
                .chain(chosen -> chosen.rhythm() == Rhythm.OFF
                        ? Uni.createFrom().voidItem()
                        : list.unreadSince(account, chosen.mailed(), since, LINES + 1)
                                .chain(items -> items.isEmpty()
                                        ? Uni.createFrom().voidItem()
                                        : to(account).chain(to -> send(id, to, items, chosen.rhythm()))));
    }

    private Uni<To> to(long accountId) {
        return pool.preparedQuery("""
                        select a.display_name, c.stop_key from account a join alert_choice c on c.account_id = a.id
                         where a.id = $1 and a.closed_at is null
                        """).execute(Tuple.of(accountId)).map(rows -> {
            for (Row row : rows) {
                return new To(accountId, row.getString("display_name"), row.getString("stop_key"));
            }
            return null;
        });
    }

    private Uni<Void> send(long id, To to, List<AlertItem> items, Rhythm rhythm) {
        return to == null
                ? Uni.createFrom().voidItem()
                : addresses
                        .of(to.accountId())
                        .chain(address -> address == null
                                ? Uni.createFrom().voidItem()
                                : mails.sendStoppable(
                                        id,
                                        address,
                                        letter(to.name(), to.stopKey(), items, rhythm),
                                        STOP + to.stopKey()));
    }

    static Letter letter(String name, String stopKey, List<AlertItem> items, Rhythm rhythm) {
        boolean more = items.size() > LINES;
        List<String> lines = items.stream().limit(LINES).map(AlertWords::line).toList();
        String count = more
                ? "More than " + LINES + " new alerts"
                : lines.size() == 1 ? "1 new alert" : lines.size() + " new alerts";
        Letter letter = Letter.about(count + " on Lanyard", lines.get(0), count)
                .words("Hello " + name + ",")
                .words(rhythm == Rhythm.WEEKLY ? "This is new for you since last week:" : "This is new for you:")
                .points(lines);
        return (more ? letter.words("There is more on your page.") : letter)
                .button("See your alerts", AlertNavigation.PATH)
                .link("Stop these mails", STOP + stopKey)
                .because("You get this because you chose a " + rhythm.word()
                        + " mail about your alerts. It holds no words of any post.");
    }
}
