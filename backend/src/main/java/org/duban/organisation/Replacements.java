package org.duban.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.duban.organisation.UnitController.ReplacementForm;
import org.duban.organisation.UnitMapper.UnitRow;
import org.duban.shared.RuleViolated;
import org.duban.shared.Version;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 机构改革: from a day on one unit's duties are another's. Entered ahead of time, told to the other rooms on the day. */
@Service
class Replacements {
    private final UnitMapper mapper;
    private final Units units;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Replacements(UnitMapper mapper, Units units, ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.units = units;
        this.events = events;
        this.clock = clock;
    }

    void record(Unit unit, ReplacementForm form, Version version) {
        UnitDirectory directory = units.directory();
        Unit successor = directory
                .optional(form.successorId())
                .orElseThrow(() -> RuleViolated.invalid("successorId", "承接单位不存在"));
        refuseUnlessOpen(unit);
        if (successor.id() == unit.id()
                || directory.current(successor.id(), form.on()).id() == unit.id()) {
            throw RuleViolated.invalid("successorId", "承接单位不能是本单位，也不能是由本单位承接职责的单位");
        }
        if (!successor.isValidOn(form.on())) {
            throw RuleViolated.invalid("successorId", "承接单位在职责转移当日不在有效期内");
        }
        if (!form.on().isAfter(unit.validFrom())) {
            throw RuleViolated.invalid("on", "职责转移日期须晚于本单位有效期起");
        }
        if (!mapper.replace(unit.id(), successor.id(), form.on().minusDays(1), form.paperNumber(), version.number())) {
            throw RuleViolated.stale();
        }
        tellDue();
    }

    void withdraw(Unit unit, Version version) {
        refuseUnlessOpen(unit);
        if (unit.successorId() == null) {
            throw RuleViolated.conflict("not-replaced", "该单位没有待生效的机构改革登记");
        }
        if (!mapper.withdrawReplacement(unit.id(), version.number())) {
            throw RuleViolated.stale();
        }
    }

    private void refuseUnlessOpen(Unit unit) {
        if (unit.successorId() != null && unit.hasEndedBy(LocalDate.now(clock))) {
            throw RuleViolated.conflict("already-replaced", "该单位的职责已经转移，不能再改");
        }
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    @Transactional
    public void tellDue() {
        for (UnitRow unit : mapper.dueReplacements(LocalDate.now(clock))) {
            if (mapper.markAnnounced(unit.id())) {
                LocalDate lastDay = Objects.requireNonNull(unit.validTo());
                events.publishEvent(
                        new UnitReplaced(unit.id(), Objects.requireNonNull(unit.successorId()), lastDay.plusDays(1)));
            }
        }
    }
}
