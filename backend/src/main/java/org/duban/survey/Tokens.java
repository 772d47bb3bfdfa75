package org.duban.survey;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.duban.audit.HouseKey;
import org.springframework.stereotype.Component;

/**
 * Signed leave to answer a survey once. Nothing is kept of it before it is used: whoever has the server's key can tell a
 * real one. It is bound to its survey and dies with it.
 */
@Component
class Tokens {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int NONCE = 16;
    private static final int SEAL = 16;
    private static final int SLUG = 8;

    /** A letter's code is 60 bits: which batch, which of its letters, and a seal that cannot be guessed within the tries allowed. */
    static final int CODE_LENGTH = 12;

    static final int MOST_BATCHES = 1 << 10;
    static final int MOST_LETTERS = 1 << 14;
    private static final int LETTER_BITS = 14;
    private static final int SEAL_BITS = 36;

    private final byte[] key;
    private final RandomGenerator random;

    Tokens(HouseKey key, RandomGenerator randomness) {
        this.key = key.derived("duban survey tokens");
        this.random = randomness;
    }

    /** Where a code comes from. */
    record Letter(int batch, int number) {}

    String slug() {
        return Base32.of(random.nextLong(), SLUG).toLowerCase(Locale.ROOT);
    }

    /** A random key for a row, so that the order of rows tells nothing. */
    String rowKey() {
        byte[] bytes = new byte[NONCE];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    String issue(Survey survey) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] token = Arrays.copyOf(nonce, NONCE + SEAL);
        System.arraycopy(seal(survey, "token", nonce), 0, token, NONCE, SEAL);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    boolean isIssued(Survey survey, String token) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
        // One token has one spelling, or it could be used once for each.
        if (bytes.length != NONCE + SEAL
                || !Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(bytes)
                        .equals(token)) {
            return false;
        }
        byte[] wanted = Arrays.copyOf(seal(survey, "token", Arrays.copyOf(bytes, NONCE)), SEAL);
        return MessageDigest.isEqual(wanted, Arrays.copyOfRange(bytes, NONCE, NONCE + SEAL));
    }

    String code(Survey survey, Letter letter) {
        long place = (long) letter.batch() << LETTER_BITS | letter.number();
        return Base32.of(place << SEAL_BITS | codeSeal(survey, place), CODE_LENGTH);
    }

    /** The letter that a typed code belongs to, if it is one of this survey's. */
    Optional<Letter> letter(Survey survey, String typed) {
        OptionalLong read = Base32.read(typed, CODE_LENGTH);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        long place = read.getAsLong() >>> SEAL_BITS;
        Letter letter = new Letter((int) (place >>> LETTER_BITS), (int) (place & (MOST_LETTERS - 1)));
        return MessageDigest.isEqual(bytes(code(survey, letter)), bytes(Base32.of(read.getAsLong(), CODE_LENGTH)))
                ? Optional.of(letter)
                : Optional.empty();
    }

    /** What stays of a used token: tells that it was used, not what it was. */
    String mark(Survey survey, String token) {
        return HexFormat.of().formatHex(seal(survey, "used", bytes(token)));
    }

    /** What stays of an address for a day: the same address is another tomorrow, and at another survey. */
    String ofAddress(Survey survey, String day, String address) {
        return HexFormat.of().formatHex(seal(survey, "address " + day, bytes(address)));
    }

    private long codeSeal(Survey survey, long place) {
        byte[] seal = seal(
                survey, "code", ByteBuffer.allocate(Long.BYTES).putLong(place).array());
        return ByteBuffer.wrap(seal).getLong() >>> (Long.SIZE - SEAL_BITS);
    }

    private byte[] seal(Survey survey, String purpose, byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            mac.update(bytes(survey.id() + " " + survey.slug() + " " + purpose + "\n"));
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
