package social.lanyard.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import social.lanyard.support.Ids;

class ChainTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.000001Z");
    private static final SealKey KEY = new SealKey(Base64.getEncoder().encodeToString(new byte[32]));

    private static Recorded entry(Instant at, String act) {
        return new Recorded(Ids.at(NOON), "audit", at, 7, act, 8L, null, 9L, null, "admin", null);
    }

    private static Place place(long seq, byte[] previous, Recorded entry) {
        byte[] hash = Chain.next(previous, seq, NOON.plusSeconds(2), entry);
        return new Place(seq, entry.id(), hash, KEY.mark("audit", seq, hash), NOON.plusSeconds(2), entry, null);
    }

    @Test
    void an_entry_has_one_written_form_that_anybody_can_hash() throws Exception {
        Recorded entry = entry(NOON, "organisation.role.given");
        String written = Chain.written(3, NOON.plusSeconds(2), entry);
        assertThat(written)
                .isEqualTo("lanyard 1\naudit\n3\n1795348802000001\n" + entry.id()
                        + "\n1795348800000001\n7\norganisation.role.given\n8\n\n9\n\nadmin\n\n");
        byte[] previous = new byte[32];
        previous[0] = 5;
        var digest = java.security.MessageDigest.getInstance("SHA-256");
        digest.update(previous);
        assertThat(Chain.next(previous, 3, NOON.plusSeconds(2), entry))
                .isEqualTo(digest.digest(written.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void what_follows_is_right_and_every_other_thing_is_named() {
        Place first = place(1, Chain.START, entry(NOON, "trial.one"));
        Place second = place(2, first.hash(), entry(NOON.plusSeconds(1), "trial.two"));
        PlaceCheck check = new PlaceCheck("audit", KEY);
        assertThat(check.look(first)).isNull();
        assertThat(check.look(place(3, first.hash(), entry(NOON, "trial.two"))).kind())
                .isEqualTo(Verdict.Kind.DROPPED);
        assertThat(check.look(new Place(
                                2, second.entryId(), second.hash(), second.mark(), second.sealedAt(), null, null))
                        .kind())
                .isEqualTo(Verdict.Kind.DROPPED);
        assertThat(check.look(place(2, Chain.START, second.entry())).kind()).isEqualTo(Verdict.Kind.CHANGED);
        assertThat(check.look(new Place(
                                2,
                                second.entryId(),
                                second.hash(),
                                new byte[32],
                                second.sealedAt(),
                                second.entry(),
                                null))
                        .kind())
                .isEqualTo(Verdict.Kind.CHANGED);
        Instant before = NOON.minus(PlaceCheck.TOLERANCE).minusSeconds(1);
        assertThat(check.look(place(2, first.hash(), entry(before, "trial.two")))
                        .kind())
                .isEqualTo(Verdict.Kind.BACK_DATED);
        Instant after = NOON.plus(PlaceCheck.TOLERANCE).plus(Duration.ofSeconds(5));
        assertThat(check.look(place(2, first.hash(), entry(after, "trial.two"))).kind())
                .isEqualTo(Verdict.Kind.BACK_DATED);
        assertThat(check.look(second)).as("and the real one still follows").isNull();
        assertThat(check.seq()).isEqualTo(2);
    }

    @Test
    void an_entry_of_a_slow_transaction_is_nothing_wrong() {
        Place first = place(1, Chain.START, entry(NOON, "trial.one"));
        Place late = place(2, first.hash(), entry(NOON.minus(Duration.ofMinutes(10)), "trial.two"));
        PlaceCheck check = new PlaceCheck("audit", KEY);
        assertThat(check.look(first)).isNull();
        assertThat(check.look(late)).isNull();
    }

    @Test
    void a_commitment_opens_with_its_own_salt_and_text_only() {
        Commitment one = Commitment.to("Left on Friday.");
        Commitment two = Commitment.to("Left on Friday.");
        assertThat(one.hash()).isNotEqualTo(two.hash());
        assertThat(Commitment.opened(one.hash(), one.opening())).contains("Left on Friday.");
        assertThat(Commitment.opened(one.hash(), two.opening())).isEmpty();
        assertThat(Commitment.opened(one.hash(), one.opening() + " ")).isEmpty();
        assertThat(Commitment.opened(one.hash(), "short")).isEmpty();
    }

    @Test
    void a_head_is_read_as_it_was_written() {
        Head head = new Head("audit", 12, Chain.START);
        assertThat(head).hasToString("audit:12:" + HexFormat.of().formatHex(Chain.START));
        assertThat(Head.of(head.toString()).hash()).isEqualTo(head.hash());
        assertThatThrownBy(() -> Head.of("audit:12")).hasMessageContaining("A head looks like");
    }
}
