package org.duban.shared.write;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.aopalliance.intercept.MethodInvocation;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.multipart.MultipartFile;

/**
 * What a write is recognised by when it comes again.
 *
 * @param key the {@code Idempotency-Key}, at most 100 characters; null when the caller gave none
 * @param digest of address and arguments, so that a key cannot be used for something else
 */
record WriteRequest(@Nullable String key, String username, String digest) {

    private static final int MAX_KEY = 100;

    static WriteRequest of(HttpServletRequest request, MethodInvocation invocation) {
        String key = request.getHeader("Idempotency-Key");
        if (key == null || key.isBlank()) {
            return new WriteRequest(null, "", "");
        }
        if (key.length() > MAX_KEY) {
            throw RuleViolated.invalid("Idempotency-Key", "Idempotency-Key 不超过 " + MAX_KEY + " 个字符");
        }
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        return new WriteRequest(
                key, caller == null ? "" : caller.getName(), digest(request, invocation.getArguments()));
    }

    private static String digest(HttpServletRequest request, Object[] arguments) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            update(sha, request.getMethod() + " " + request.getRequestURI() + "?" + request.getQueryString());
            for (Object argument : arguments) {
                if (argument instanceof MultipartFile file) {
                    update(sha, file);
                } else if (argument != null && isData(argument)) {
                    update(sha, argument.toString());
                }
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Records, text, numbers and trees print their content; what else is passed in (requests, sessions) is no data. */
    private static boolean isData(Object argument) {
        return argument instanceof Record
                || argument instanceof CharSequence
                || argument instanceof Number
                || argument instanceof Enum<?>
                || argument instanceof java.util.Collection<?>
                || argument instanceof java.util.Map<?, ?>
                || argument instanceof tools.jackson.databind.JsonNode;
    }

    private static void update(MessageDigest sha, String text) {
        sha.update(text.getBytes(StandardCharsets.UTF_8));
        sha.update((byte) 0);
    }

    private static void update(MessageDigest sha, MultipartFile file) {
        byte[] buffer = new byte[8192];
        try (InputStream in = file.getInputStream()) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                sha.update(buffer, 0, read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
