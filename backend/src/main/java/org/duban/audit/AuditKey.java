package org.duban.audit;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Where the key of the chain comes from: whoever can write the database must not have it too. */
@Configuration(proxyBeanMethods = false)
class AuditKey {

    private static final int SHORTEST = 32;

    @Bean
    @Profile("!demo")
    HouseKey houseKey(@Value("${DUBAN_AUDIT_KEY:}") String key) {
        return given(key);
    }

    @Bean
    @Profile("demo")
    HouseKey demoHouseKey(@Value("${DUBAN_AUDIT_KEY:}") String key, @Value("${duban.data-dir}") Path data)
            throws IOException {
        return given(key.isBlank() ? kept(data.resolve("audit.key")) : key);
    }

    @Bean
    Sealing sealing(HouseKey key) {
        return new Sm3Sealing(key.secret());
    }

    private static HouseKey given(String key) {
        if (key.length() < SHORTEST) {
            throw new MissingAuditKey(
                    "请用环境变量 DUBAN_AUDIT_KEY 给出审计密钥（至少" + SHORTEST + "个字符，各台服务器相同，可用 openssl rand -hex 32 生成）");
        }
        return new HouseKey(key);
    }

    private static String kept(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        try {
            Files.writeString(file, HexFormat.of().formatHex(random), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException kept) {
            return Files.readString(file).strip();
        }
        file.toFile().setReadable(false, false);
        file.toFile().setReadable(true, true);
        return Files.readString(file).strip();
    }
}
