package social.lanyard.notification.push;

import com.interaso.webpush.VapidKeys;
import java.security.GeneralSecurityException;
import java.security.Signature;

/** Whether a public and a private key belong together: what one signs, the other confirms. */
record PairCheck(VapidKeys pair) {
    private static final byte[] WORDS = {1, 2, 3};

    boolean fits() {
        try {
            Signature signing = Signature.getInstance("SHA256withECDSA");
            signing.initSign(pair.getPrivateKey());
            signing.update(WORDS);
            byte[] signature = signing.sign();
            Signature checking = Signature.getInstance("SHA256withECDSA");
            checking.initVerify(pair.getPublicKey());
            checking.update(WORDS);
            return checking.verify(signature);
        } catch (GeneralSecurityException unfit) {
            return false;
        }
    }
}
