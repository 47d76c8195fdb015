package social.lanyard.digest;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import social.lanyard.outbox.Delivery;
import social.lanyard.outbox.Letter;
import social.lanyard.outbox.Mails;
import social.lanyard.web.BritishDates;

/** The one mail that asks whether an address wants what was asked for it. Nothing is sent for what was confirmed meanwhile. */
@ApplicationScoped
class ConfirmMail implements Delivery {
    static final String KIND = "digest.confirm";

    private final Pool pool;
    private final AddressKeys keys;
    private final Choices choices;
    private final Mails mails;
    private final Clock clock;

    ConfirmMail(Pool pool, AddressKeys keys, Choices choices, Mails mails, Clock clock) {
        this.pool = pool;
        this.keys = keys;
        this.choices = choices;
        this.mails = mails;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Void> deliver(long id, JsonObject payload) {
        return pool.preparedQuery("""
                        select id, address, token, key_id, things, asked_at from mail_request
                         where id = $1 and confirmed_at is null and asked_at > $2
                        """)
                .execute(Tuple.of(
                        Long.parseLong(payload.getString("request")),
                        clock.instant().minus(AskByMail.WAITS).atOffset(ZoneOffset.UTC)))
                .chain(rows -> {
                    for (Row row : rows) {
                        return send(id, row);
                    }
                    return Uni.createFrom().voidItem();
                });
    }

    private Uni<Void> send(long id, Row row) {
        long request = row.getLong("id");
        String key = row.getString("key_id");
        String address = keys.open(row.getBuffer("address").getBytes(), key, AskByMail.addressIn(request));
        String token = keys.open(row.getBuffer("token").getBytes(), key, AskByMail.tokenIn(request));
        Instant until = row.getOffsetDateTime("asked_at").toInstant().plus(AskByMail.WAITS);
        return choices.kept(things(row.getString("things")))
                .chain(found -> mails.send(id, address, letter(found, until, token)));
    }

    static List<Thing> things(String kept) {
        return Stream.of(kept.split(" ")).map(Thing::ofKept).toList();
    }

    static Letter letter(List<Choice> things, Instant until, String token) {
        return Letter.about(
                        "Do you want stories from Lanyard by email?",
                        "Press the button and it starts. If you do nothing, we forget this address.",
                        "Do you want these stories by email?")
                .words("Somebody, we hope you, asked us to send new stories to this address:")
                .points(things.stream().map(Choice::label).toList())
                .button("Look and confirm", "/follow/email/confirm/" + token)
                .points(List.of(
                        "The link works until " + BritishDates.moment(until) + ", UK time.",
                        "If you do nothing, no more mail comes, and we forget this address.",
                        "Every message will have a link that stops all of them in one press."))
                .because("You get this because somebody typed your address on the page Follow by email.");
    }
}
