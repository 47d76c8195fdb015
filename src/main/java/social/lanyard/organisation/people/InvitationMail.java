package social.lanyard.organisation.people;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import social.lanyard.identity.KeyRing;
import social.lanyard.outbox.Delivery;
import social.lanyard.outbox.Letter;
import social.lanyard.outbox.Mails;
import social.lanyard.web.BritishDates;

/** The mail that invites. An invitation that was withdrawn meanwhile is not sent. */
@ApplicationScoped
class InvitationMail implements Delivery {
    static final String KIND = "organisation.invitation";

    private final Pool pool;
    private final KeyRing keys;
    private final Mails mails;
    private final Clock clock;

    InvitationMail(Pool pool, KeyRing keys, Mails mails, Clock clock) {
        this.pool = pool;
        this.keys = keys;
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
                        select i.email, i.as_role, i.expires_at, o.display_name
                          from invitation i join account o on o.id = i.organisation_id
                         where i.id = $1 and i.accepted_at is null and i.cancelled_at is null and i.expires_at > $2
                        """)
                .execute(Tuple.of(
                        Long.parseLong(payload.getString("invitation")),
                        clock.instant().atOffset(java.time.ZoneOffset.UTC)))
                .chain(rows -> {
                    for (Row row : rows) {
                        return send(id, row, payload);
                    }
                    return Uni.createFrom().voidItem();
                });
    }

    private Uni<Void> send(long id, Row row, JsonObject payload) {
        byte[] sealedToken = Base64.getDecoder().decode(payload.getString("token"));
        String token = keys.master().open(sealedToken, Invitation.TOKEN);
        String address = keys.master().open(row.getBuffer("email").getBytes(), Invitation.EMAIL);
        Instant until = row.getOffsetDateTime("expires_at").toInstant();
        return mails.send(id, address, letter(row.getString("display_name"), row.getString("as_role"), until, token));
    }

    static Letter letter(String organisation, String asRole, Instant until, String token) {
        String as = asRole.equals(Invitation.STAFF) ? "one of its staff" : asRole.toLowerCase(Locale.UK);
        return Letter.about(
                        organisation + " invites you to Lanyard",
                        "As " + as + ". The link works once.",
                        organisation + " invites you")
                .words("Lanyard is where people who work in health care write in the open, under a role that their"
                        + " organisation has confirmed. " + organisation + " would like you to take part as " + as
                        + ".")
                .button("Read the invitation", "/invitations/" + token)
                .points(List.of(
                        "The link works once, until " + BritishDates.day(until) + ".",
                        "You sign in with your own account. There is no shared password.",
                        "We never ask for a password or an NHS number by email."))
                .because("You get this because somebody at " + organisation
                        + " typed your address. If you do not know why, you need do nothing.");
    }
}
