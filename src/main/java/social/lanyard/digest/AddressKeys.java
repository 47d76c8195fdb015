package social.lanyard.digest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import social.lanyard.identity.MasterKey;

/**
 * Seals what is kept about people without an account. The first key is today's; the others only open what they sealed,
 * until {@link SealAnew} has gone over it.
 */
@ApplicationScoped
class AddressKeys {
    private static final String ADDRESS = "mail-follower";
    private static final String ASKER = "mail-asker";

    private final MasterKey today;
    private final Map<String, MasterKey> all = new LinkedHashMap<>();

    AddressKeys(DigestConfig config) {
        this.today = key(config.key());
        all.put(today.id(), today);
        config.formerKeys().orElse(List.of()).stream()
                .filter(text -> !text.isBlank())
                .map(AddressKeys::key)
                .forEach(former -> all.putIfAbsent(former.id(), former));
    }

    private static MasterKey key(String text) {
        try {
            return MasterKey.of(text);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(
                    "A key in lanyard.digest.key or lanyard.digest.former-keys is not 32 random bytes in base64.",
                    wrong);
        }
    }

    /** Which key seals now. */
    String id() {
        return today.id();
    }

    boolean knows(String keyId) {
        return all.containsKey(keyId);
    }

    /** @param place the column and the row, needed again to open it: a value that was moved elsewhere does not open */
    byte[] seal(String text, String place) {
        return today.seal(text, place);
    }

    /** @throws IllegalStateException where the key that sealed it is none of the configured ones */
    String open(byte[] sealed, String keyId, String place) {
        MasterKey key = all.get(keyId);
        if (key == null) {
            throw new IllegalStateException("An address was sealed under a key that is not configured: " + keyId);
        }
        return key.open(sealed, place);
    }

    /** What stands for an address under today's key. */
    String hash(MailAddress address) {
        return letters(today.fingerprint(address.compared(), ADDRESS));
    }

    /** What may stand for an address, also in rows that are not sealed anew yet. */
    String[] hashes(MailAddress address) {
        return all.values().stream()
                .map(key -> letters(key.fingerprint(address.compared(), ADDRESS)))
                .toArray(String[]::new);
    }

    /** What stands for whoever asks. */
    String asker(String networkAddress) {
        return letters(today.fingerprint(networkAddress, ASKER));
    }

    /** A secret that follows from what was sent, so that the same form sent twice leads to one place. */
    Secret derived(String text) {
        return Secret.of(today.fingerprint(text, "mail-ticket"));
    }

    private static String letters(byte[] fingerprint) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(fingerprint);
    }
}
