package org.duban.delivery;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How a receiver knows that a message is ours and is not played again: HMAC-SHA256 by the shared secret over the time of
 * sending (Unix seconds), a dot, and the body as it stands.
 */
final class Signature {

    private static final String HMAC = "HmacSHA256";

    private Signature() {}

    static String of(String secret, long timestamp, String body) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
            byte[] seal = mac.doFinal((timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
            return "sha256=" + HexFormat.of().formatHex(seal);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
