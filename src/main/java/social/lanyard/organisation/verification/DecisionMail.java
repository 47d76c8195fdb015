package social.lanyard.organisation.verification;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import social.lanyard.identity.MailAddresses;
import social.lanyard.organisation.Claim;
import social.lanyard.organisation.verification.VerificationRequest.State;
import social.lanyard.outbox.Delivery;
import social.lanyard.outbox.Letter;
import social.lanyard.outbox.Mails;
import social.lanyard.web.BritishDates;

/** Tells a person what an organisation decided. It says how things stand when it leaves, not when it was written. */
@ApplicationScoped
class DecisionMail implements Delivery {
    static final String KIND = "verification.decision";

    private static final String WHY =
            "You get this because you asked to be confirmed. This kind of message cannot be switched off.";

    private final Pool pool;
    private final Journey journey;
    private final MailAddresses addresses;
    private final Mails mails;

    DecisionMail(Pool pool, Journey journey, MailAddresses addresses, Mails mails) {
        this.pool = pool;
        this.journey = journey;
        this.addresses = addresses;
        this.mails = mails;
    }

    static JsonObject about(VerificationRequest request) {
        return new JsonObject().put("request", Long.toString(request.id));
    }

    @Override
    public String kind() {
        return KIND;
    }

    private record Told(long accountId, String name, String organisation, State state) {}

    @Override
    public Uni<Void> deliver(long id, JsonObject payload) {
        long requestId = Long.parseLong(payload.getString("request"));
        return told(requestId)
                .chain(told -> letter(told, requestId)
                        .chain(letter -> letter == null
                                ? Uni.createFrom().voidItem()
                                : addresses.of(told.accountId()).chain(address -> send(id, address, letter))));
    }

    private Uni<Void> send(long id, String address, Letter letter) {
        return address == null ? Uni.createFrom().voidItem() : mails.send(id, address, letter);
    }

    private Uni<Told> told(long requestId) {
        return pool.preparedQuery("""
                        select r.account_id, a.display_name, o.display_name as organisation, r.state
                          from verification_request r
                          join account a on a.id = r.account_id join account o on o.id = r.organisation_id
                         where r.id = $1
                        """).execute(Tuple.of(requestId)).map(rows -> {
            Row row = rows.iterator().next();
            return new Told(
                    row.getLong("account_id"),
                    row.getString("display_name"),
                    row.getString("organisation"),
                    State.valueOf(row.getString("state")));
        });
    }

    private Uni<Letter> letter(Told told, long requestId) {
        return switch (told.state()) {
            case CONFIRMED ->
                journey.offers(told.accountId())
                        .map(offers -> offers.stream()
                                .filter(offer -> offer.id() == requestId)
                                .findFirst()
                                .map(DecisionMail::offered)
                                .orElse(null));
            case QUESTION -> Uni.createFrom().item(question(told));
            case DECLINED -> Uni.createFrom().item(declined(told));
            case WAITING, WITHDRAWN -> Uni.createFrom().nullItem();
        };
    }

    static Letter offered(Journey.Offer offer) {
        Claim claim = offer.claim();
        String organisation = offer.organisationName();
        return Letter.about(
                        organisation + " would like to confirm you",
                        "Read it first. Nothing shows until you accept.",
                        organisation + " would like to confirm you")
                .words("Hello " + offer.displayName() + ",")
                .words("You asked " + organisation
                        + " to confirm you. A verifier there looked you up and would like to say" + " this:")
                .card(
                        offer.displayName(),
                        claim.role(),
                        "confirmed by " + organisation + " on " + BritishDates.day(claim.checkedOn()) + " · "
                                + claim.methods() + " · good until " + BritishDates.day(claim.goodUntil()))
                .words(
                        "Nothing shows on your page until you have read it and accepted. You can also ask for a change, or"
                                + " decline without saying why.")
                .button("Read it and decide", "/verification/offers/" + offer.id())
                .heading("Good to know")
                .points(List.of(
                        "The offer waits until " + BritishDates.day(offer.until()) + ".",
                        organisation + " can end this statement and tell you why. It cannot edit, hide or delete what"
                                + " you write.",
                        "We never ask for a password or an NHS number by email."))
                .because(WHY);
    }

    private static Letter question(Told told) {
        return Letter.about(
                        told.organisation() + " asks you for something more",
                        "Your request waits for your answer.",
                        told.organisation() + " asks you for something more")
                .words("Hello " + told.name() + ",")
                .words("A verifier at " + told.organisation()
                        + " looked at your request and has a question. It waits until you answer.")
                .button("Read the question", "/verification")
                .because(WHY);
    }

    private static Letter declined(Told told) {
        return Letter.about(
                        told.organisation() + " has declined your request",
                        "The reason is on your page. You can ask again.",
                        told.organisation() + " has declined your request")
                .words("Hello " + told.name() + ",")
                .words("A verifier at " + told.organisation()
                        + " looked at your request and declined it. The reason stands beside it. You can ask for another person"
                        + " there to look, or ask again at any time.")
                .button("Read the reason", "/verification")
                .because(WHY);
    }
}
