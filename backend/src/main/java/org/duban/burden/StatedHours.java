package org.duban.burden;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.duban.dispatch.FormCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** How long a duty took, if its unit likes to say so; nobody is ever asked again for it. */
@Service
public class StatedHours {
    private static final BigDecimal MOST = BigDecimal.valueOf(999);

    private final HoursMapper mapper;
    private final Clock clock;

    StatedHours(HoursMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    public void check(@Nullable BigDecimal hours) {
        boolean fits = hours == null
                || hours.signum() > 0
                        && hours.compareTo(MOST) <= 0
                        && hours.stripTrailingZeros().scale() <= 1;
        new FormCheck()
                .that(fits, "hours", "用时以小时计，填 0.1 到 999 之间、至多一位小数的数；不填也可以")
                .done();
    }

    /** Within the step that completed the duty; done once, as a duty is completed once. */
    public void state(long workItemId, @Nullable BigDecimal hours) {
        check(hours);
        if (hours != null) {
            mapper.insert(workItemId, hours, clock.instant());
        }
    }

    @Mapper
    interface HoursMapper {
        @Insert("insert into stated_hours (work_item_id, hours, stated_at) values (#{workItemId}, #{hours}, #{at})")
        void insert(@Param("workItemId") long workItemId, @Param("hours") BigDecimal hours, @Param("at") Instant at);
    }
}
