package social.lanyard.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class DataKeyTest {
    private final MasterKey master = MasterKey.of(Base64.getEncoder().encodeToString(new byte[32]));

    @Test
    void what_was_sealed_opens_again_with_the_wrapped_key() {
        DataKey key = DataKey.fresh(7);
        byte[] sealed = key.seal("00X0000X", "facet.register_number");
        DataKey again = DataKey.unwrap(7, key.wrap(master), master);
        assertThat(again.open(sealed, "facet.register_number")).isEqualTo("00X0000X");
    }

    @Test
    void the_same_text_is_never_sealed_the_same_way_twice() {
        DataKey key = DataKey.fresh(7);
        assertThat(key.seal("one", "place")).isNotEqualTo(key.seal("one", "place"));
    }

    @Test
    void a_sealed_value_cannot_be_moved_changed_or_opened_by_another_account() {
        DataKey key = DataKey.fresh(7);
        byte[] sealed = key.seal("secret", "sign_in.email");
        assertThat(key.open(sealed, "sign_in.email")).isEqualTo("secret");
        assertThatThrownBy(() -> key.open(sealed, "facet.register_number")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> DataKey.fresh(7).open(sealed, "sign_in.email"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> DataKey.unwrap(8, key.wrap(master), master)).isInstanceOf(IllegalStateException.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> key.open(sealed, "sign_in.email")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_master_key_of_the_wrong_size_is_refused_with_a_sentence() {
        assertThatThrownBy(() -> MasterKey.of("c2hvcnQ=")).hasMessageContaining("32 random bytes");
        assertThatThrownBy(() -> MasterKey.of("not base64!")).hasMessageContaining("not base64");
    }
}
