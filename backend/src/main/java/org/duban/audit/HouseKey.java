package org.duban.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secret of the house, kept outside of the database; other rooms get keys of their own from it, never itself. */
public final class HouseKey {
    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] secret;

    HouseKey(String secret) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    byte[] secret() {
        return secret.clone();
    }

    /** The same on all servers; tells nothing of the secret or of the keys for other purposes. */
    public byte[] derived(String purpose) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
