package org.duban.audit;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** HMAC-SM3 (GB/T 32905, GM/T 0004). Bouncy Castle computes it; that is no certified cryptographic module, and we do not say so. */
final class Sm3Sealing implements Sealing {

    private final KeyParameter key;

    Sm3Sealing(byte[] key) {
        this.key = new KeyParameter(key);
    }

    @Override
    public String seal(String previous, String content) {
        return mac(previous.length() + ":" + previous + content);
    }

    @Override
    public String fingerprint() {
        return mac("duban audit key").substring(0, 16);
    }

    private String mac(String text) {
        HMac mac = new HMac(new SM3Digest());
        mac.init(key);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        mac.update(bytes, 0, bytes.length);
        byte[] result = new byte[mac.getMacSize()];
        mac.doFinal(result, 0);
        return HexFormat.of().formatHex(result);
    }
}
