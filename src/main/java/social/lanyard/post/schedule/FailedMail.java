package social.lanyard.post.schedule;

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
import social.lanyard.web.BritishDates;

/** Tells a writer that a story did not go out at its time. Words of a draft do not belong in a mail, nor its title. */
@ApplicationScoped
class FailedMail implements Delivery {
    static final String KIND = "schedule.failed";

    private final Pool pool;
    private final MailAddresses addresses;
    private final Mails mails;

    FailedMail(Pool pool, MailAddresses addresses, Mails mails) {
        this.pool = pool;
        this.addresses = addresses;
        this.mails = mails;
    }

    static JsonObject about(long scheduleId) {
        return new JsonObject().put("schedule", Long.toString(scheduleId));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Void> deliver(long id, JsonObject payload) {
        return pool.preparedQuery("""
                        select s.account_id, s.draft_id, s.due_at, a.display_name
                          from schedule s join account a on a.id = s.account_id where s.id = $1
                        """)
                .execute(Tuple.of(Long.parseLong(payload.getString("schedule"))))
                .chain(rows -> {
                    // The draft may be gone for good by now, and its schedule with it.
                    if (!rows.iterator().hasNext()) {
                        return Uni.createFrom().voidItem();
                    }
                    Row row = rows.iterator().next();
                    return addresses.of(row.getLong("account_id")).chain(address -> send(id, address, row));
                });
    }

    private Uni<Void> send(long id, String address, Row row) {
        if (address == null) {
            return Uni.createFrom().voidItem();
        }
        String when = BritishDates.moment(row.getOffsetDateTime("due_at").toInstant());
        return mails.send(
                id,
                address,
                Letter.about(
                                "Your story did not go out",
                                "Nothing is lost: the draft is as you saved it.",
                                "Your story did not go out")
                        .words("Hello " + row.getString("display_name") + ",")
                        .words("You asked us to publish a story on " + when + ", UK time. It could not go out. Nothing"
                                + " is lost: the draft is as you saved it, and its page says why.")
                        .button("Open the draft", "/drafts/" + row.getLong("draft_id"))
                        .because("You get this because you chose a time for a story. This kind of message cannot be"
                                + " switched off."));
    }
}
