package org.duban.delivery;

import java.time.Clock;
import java.time.Instant;
import org.duban.shared.SystemTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Deletes each night what was delivered or given up long ago ({@code duban.delivery.keep}), in portions that hold nobody up.
 * A notice that was passed on stays so, and is not delivered again.
 */
@Component
class OldDeliveries {

    private static final Logger log = LoggerFactory.getLogger(OldDeliveries.class);
    private static final int PORTION = 1000;

    private final DeliveryMapper mapper;
    private final DeliverySettings settings;
    private final Clock clock;

    OldDeliveries(DeliveryMapper mapper, DeliverySettings settings, Clock clock) {
        this.mapper = mapper;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(cron = "0 20 3 * * *", zone = "Asia/Shanghai")
    void delete() {
        Instant before =
                clock.instant().atZone(SystemTime.ZONE).minus(settings.keep()).toInstant();
        int all = 0;
        int some = PORTION;
        while (some == PORTION) {
            some = mapper.deleteEndedBefore(before, PORTION);
            all += some;
        }
        log.info("Deleted {} deliveries that ended before {}", all, before);
    }
}
