package org.duban.burden;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.duban.access.CurrentUser;
import org.duban.burden.BurdenMapper.NamedUnit;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many requests a unit should get in a month, and who is there already; beyond it one is warned, not stopped. */
@Service
@Transactional(readOnly = true)
class Caps {
    private static final int MOST_PER_MONTH = 1000;

    private final BurdenMapper mapper;
    private final CurrentUser currentUser;
    private final Clock clock;

    Caps(BurdenMapper mapper, CurrentUser currentUser, Clock clock) {
        this.mapper = mapper;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    RequestCap cap() {
        return Objects.requireNonNull(mapper.cap());
    }

    @Transactional
    public RequestCap change(@Nullable Integer perMonth, int version) {
        if (perMonth != null && (perMonth < 1 || perMonth > MOST_PER_MONTH)) {
            throw RuleViolated.invalid("perMonth", "每月上限填 1 到 " + MOST_PER_MONTH + " 之间的整数；不填表示不设上限");
        }
        if (Objects.requireNonNull(mapper.lockCap()).version() != version) {
            throw RuleViolated.stale();
        }
        Instant now = clock.instant();
        mapper.changeCap(new RequestCap(perMonth, now, currentUser.get().name(), version));
        return cap();
    }

    /** How much each of these units has been asked this month so far. */
    Map<Long, Integer> thisMonth(Collection<Long> unitIds) {
        if (unitIds.isEmpty()) {
            return Map.of();
        }
        Asked look = Asked.in(YearMonth.from(LocalDate.now(clock)), List.copyOf(unitIds), null);
        return mapper.cells(look).stream().collect(groupingBy(RequestCell::unitId, summingInt(RequestCell::requests)));
    }

    Map<Long, String> names() {
        return mapper.units().stream().collect(Collectors.toMap(NamedUnit::id, NamedUnit::name));
    }
}
