package org.duban.dispatch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Files by their hash. A file is whole and on disk before its row is written; one without a row, after a rollback, harms
 * nobody and is found again when the same content comes.
 */
@Component
class EvidenceFiles {
    private static final Logger log = LoggerFactory.getLogger(EvidenceFiles.class);

    private final Path directory;

    EvidenceFiles(@Value("${duban.data-dir}") Path dataDir) {
        this.directory = dataDir.resolve("evidence").toAbsolutePath().normalize();
    }

    record Incoming(Path file, String hash, long size) {}

    Incoming receive(InputStream content) {
        Path file = null;
        try {
            Path incoming = Files.createDirectories(directory.resolve("incoming"));
            file = Files.createTempFile(incoming, "upload", ".part");
            MessageDigest sha = sha();
            long size = copy(new DigestInputStream(content, sha), file);
            return new Incoming(file, hex(sha), size);
        } catch (IOException e) {
            discard(file);
            throw notKept(e);
        }
    }

    /** A disk that is full or may not be written is the administrator's to put right, not the uploading person's. */
    private static RuleViolated notKept(IOException failure) {
        log.error("Evidence cannot be written", failure);
        return RuleViolated.of(
                RuleViolated.Kind.NO_ROOM, "not-stored", "佐证材料没有存上：服务器的存储空间已满或不可写。本次上传未保存，请联系系统管理员处理后再传");
    }

    /** What was half written on a full disk would keep it full. */
    private static void discard(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            log.warn("{} is left behind", file, e);
        }
    }

    private static long copy(InputStream content, Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            long size = content.transferTo(out);
            channel.force(true);
            return size;
        }
    }

    void keep(Incoming incoming) {
        Path target = path(incoming.hash());
        try {
            Files.createDirectories(target.getParent());
            if (Files.notExists(target)) {
                Files.move(incoming.file(), target, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw notKept(e);
        }
    }

    void forget(Incoming incoming) {
        discard(incoming.file());
    }

    boolean has(Evidence row) {
        Path file = path(row.hash());
        try {
            return Files.isRegularFile(file) && Files.size(file) == row.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isUnaltered(Evidence row) {
        try (DigestInputStream content = new DigestInputStream(Files.newInputStream(path(row.hash())), sha())) {
            content.transferTo(OutputStream.nullOutputStream());
            return row.hash().equals(hex(content.getMessageDigest()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    Path path(String hash) {
        return directory
                .resolve(hash.substring(0, 2))
                .resolve(hash.substring(2, 4))
                .resolve(hash);
    }
}
