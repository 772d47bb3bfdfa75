package org.duban.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.duban.shared.RuleViolated;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Signed papers by their hash; a file is whole and on disk before its row is written. */
@Component
class PaperFiles {
    private static final Logger log = LoggerFactory.getLogger(PaperFiles.class);

    private final Path directory;

    PaperFiles(@Value("${duban.data-dir}") Path dataDir) {
        this.directory = dataDir.resolve("papers").toAbsolutePath().normalize();
    }

    record Kept(String hash, long size) {}

    Kept keep(byte[] content) {
        String hash = Sha256.of(content);
        Path target = path(hash);
        try {
            if (Files.notExists(target)) {
                write(content, target);
            }
        } catch (IOException e) {
            log.error("A paper cannot be written", e);
            throw RuleViolated.of(
                    RuleViolated.Kind.NO_ROOM, "not-stored", "公文没有存上：服务器的存储空间已满或不可写。本次签发未生效，请联系系统管理员处理后再签发");
        }
        return new Kept(hash, content.length);
    }

    private static void write(byte[] content, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        Path part = Files.createTempFile(target.getParent(), "paper", ".part");
        try {
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                ByteBuffer left = ByteBuffer.wrap(content);
                while (left.hasRemaining()) {
                    channel.write(left);
                }
                channel.force(true);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    boolean has(Kept kept) {
        Path file = path(kept.hash());
        try {
            return Files.isRegularFile(file) && Files.size(file) == kept.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isUnaltered(Kept kept) {
        return has(kept) && Sha256.of(read(kept)).equals(kept.hash());
    }

    byte[] read(Kept kept) {
        try {
            return Files.readAllBytes(path(kept.hash()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path path(String hash) {
        return directory
                .resolve(hash.substring(0, 2))
                .resolve(hash.substring(2, 4))
                .resolve(hash);
    }
}
