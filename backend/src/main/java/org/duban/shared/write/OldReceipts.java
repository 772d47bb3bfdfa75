package org.duban.shared.write;

import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import org.duban.shared.SystemTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Deletes each night the receipts that nobody can ask for any more ({@code duban.receipts.keep}): no browser sends a write again
 * after so long. In portions, because a year's receipts in one transaction would hold up whoever writes.
 */
@Component
class OldReceipts {

    private static final Logger log = LoggerFactory.getLogger(OldReceipts.class);
    private static final int PORTION = 1000;

    private final ReceiptMapper mapper;
    private final Period keep;
    private final Clock clock;

    OldReceipts(ReceiptMapper mapper, @Value("${duban.receipts.keep}") Period keep, Clock clock) {
        this.mapper = mapper;
        this.keep = keep;
        this.clock = clock;
    }

    @Scheduled(cron = "0 10 3 * * *", zone = "Asia/Shanghai")
    void delete() {
        Instant before = clock.instant().atZone(SystemTime.ZONE).minus(keep).toInstant();
        int all = 0;
        int some = PORTION;
        while (some == PORTION) {
            some = mapper.deleteBefore(before, PORTION);
            all += some;
        }
        log.info("Deleted {} receipts from before {}", all, before);
    }
}
