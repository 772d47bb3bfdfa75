package org.duban.audit;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Proves that no row of the log was changed, taken out or put in between. */
@Service
public class AuditLog {

    private static final int PAGE = 1_000;

    private final AuditMapper mapper;
    private final AuditSealer sealer;
    private final Sealing sealing;
    private final Clock clock;

    AuditLog(AuditMapper mapper, AuditSealer sealer, Sealing sealing, Clock clock) {
        this.mapper = mapper;
        this.sealer = sealer;
        this.sealing = sealing;
        this.clock = clock;
    }

    /** Seals what is waiting, then walks the whole chain. */
    public Verification verify() {
        Chain end = mapper.chain();
        if (!end.isSealedBy(sealing)) {
            return verification(end, 1L, "审计链是用另一密钥封存的，无法核验：请检查各服务器的 DUBAN_AUDIT_KEY 是否一致");
        }
        sealer.sealAll();
        end = mapper.chain();
        Long broken = firstBreak(end);
        return verification(
                end,
                broken,
                broken == null
                        ? "共核验" + end.length() + "条审计记录，前后相接，未被改动"
                        : "第" + broken + "条审计记录与封存时不符：该条可能被改动、删除或插入，请立即保全数据库并报告");
    }

    private @Nullable Long firstBreak(Chain end) {
        Chain walked = Chain.EMPTY;
        while (walked.length() < end.length()) {
            List<AuditEntry> page = mapper.sealedAfter(walked.length(), PAGE);
            if (page.isEmpty()) {
                return walked.length() + 1;
            }
            for (AuditEntry entry : page) {
                Chain next = walked.with(entry, sealing);
                if (!next.endsWith(entry)) {
                    return next.length();
                }
                walked = next;
                if (walked.length() == end.length()) {
                    break;
                }
            }
        }
        return walked.seal().equals(end.seal()) ? null : end.length();
    }

    private Verification verification(Chain end, @Nullable Long brokenAt, String sentence) {
        return new Verification(
                brokenAt == null,
                end.length(),
                mapper.countUnsealed(),
                brokenAt,
                end.seal(),
                sentence,
                clock.instant());
    }
}
