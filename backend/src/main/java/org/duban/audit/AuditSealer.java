package org.duban.audit;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes the rows that wait and hangs them on the chain; the lock of the chain's row makes it one writer at a time. */
@Component
class AuditSealer {

    private static final Logger log = LoggerFactory.getLogger(AuditSealer.class);
    private static final int BATCH = 500;

    private final AuditMapper mapper;
    private final Sealing sealing;
    private final TransactionTemplate transactions;

    AuditSealer(AuditMapper mapper, Sealing sealing, TransactionTemplate transactions) {
        this.mapper = mapper;
        this.sealing = sealing;
        this.transactions = transactions;
    }

    @Scheduled(fixedDelayString = "${duban.audit.seal-every:PT5S}")
    void sealInTime() {
        if (mapper.countUnsealed() > 0) {
            sealAll();
        }
    }

    void sealAll() {
        int sealed = BATCH;
        while (sealed == BATCH) {
            Integer count = transactions.execute(transaction -> sealBatch());
            sealed = count == null ? 0 : count;
        }
    }

    private int sealBatch() {
        Chain chain = mapper.lockChain();
        if (!chain.isSealedBy(sealing)) {
            log.error(
                    "The audit chain was sealed with another key: DUBAN_AUDIT_KEY differs from before or between servers");
            return 0;
        }
        List<AuditEntry> waiting = mapper.unsealed(BATCH);
        for (AuditEntry entry : waiting) {
            chain = chain.with(entry, sealing);
            mapper.seal(entry.id(), chain.length(), chain.seal());
        }
        mapper.updateChain(chain);
        return waiting.size();
    }
}
