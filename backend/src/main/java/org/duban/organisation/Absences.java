package org.duban.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.duban.organisation.AbsenceController.AbsenceForm;
import org.duban.shared.NewId;
import org.duban.shared.RuleViolated;
import org.springframework.stereotype.Service;

/** Arranges who acts for whom while somebody is away. */
@Service
class Absences {
    private static final int LONGEST_IN_DAYS = 366;

    private final AbsenceMapper mapper;
    private final People people;
    private final Clock clock;

    Absences(AbsenceMapper mapper, People people, Clock clock) {
        this.mapper = mapper;
        this.people = people;
        this.clock = clock;
    }

    List<Absence> of(long personId) {
        return mapper.ofPerson(personId);
    }

    Absence arrange(Person person, AbsenceForm form, Viewer.View arranger) {
        refuseStranger(person, arranger);
        refusePeriod(form);
        Person deputy = people.find(form.deputyId())
                .filter(candidate -> candidate.id() != person.id())
                .filter(candidate -> sharesUnit(candidate, person))
                .orElseThrow(() -> RuleViolated.invalid("deputyId", "代办人须是同一单位在岗的另一位同事"));
        if (mapper.overlapping(person.id(), form.validFrom(), form.validTo()) > 0) {
            throw RuleViolated.invalid("validFrom", "该时段已有代办安排，请先结束原安排");
        }
        if (mapper.overlapping(deputy.id(), form.validFrom(), form.validTo()) > 0) {
            throw RuleViolated.invalid("deputyId", deputy.name() + "在该时段本人也不在岗");
        }
        var id = new NewId();
        mapper.insert(person.id(), form, id);
        return new Absence(id.value(), person.id(), deputy.id(), form.validFrom(), form.validTo(), form.reason());
    }

    /** What was done in it stays told as 代办; only the days to come are taken away. */
    Absence end(Person person, long id, Viewer.View arranger) {
        refuseStranger(person, arranger);
        Absence absence = mapper.ofPerson(person.id()).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> RuleViolated.notFound("代办安排"));
        LocalDate yesterday = LocalDate.now(clock).minusDays(1);
        if (absence.validFrom().isAfter(yesterday)) {
            mapper.remove(id);
            return absence;
        }
        if (absence.validTo().isAfter(yesterday)) {
            mapper.endOn(id, yesterday);
        }
        return new Absence(
                id,
                person.id(),
                absence.deputyId(),
                absence.validFrom(),
                earlier(absence.validTo(), yesterday),
                absence.reason());
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private void refuseStranger(Person person, Viewer.View arranger) {
        if (!arranger.arrangesDeputiesOf(person, LocalDate.now(clock))) {
            throw RuleViolated.forbidden("forbidden", "代办由本人、本单位负责人或系统管理员安排");
        }
    }

    private void refusePeriod(AbsenceForm form) {
        if (form.validTo().isBefore(form.validFrom())) {
            throw RuleViolated.invalid("validTo", "截止日期不能早于起始日期");
        }
        if (form.validTo().isBefore(LocalDate.now(clock))) {
            throw RuleViolated.invalid("validTo", "截止日期已过");
        }
        if (form.validFrom().plusDays(LONGEST_IN_DAYS).isBefore(form.validTo())) {
            throw RuleViolated.invalid("validTo", "代办不超过一年，长期离岗请调整岗位");
        }
    }

    private boolean sharesUnit(Person one, Person other) {
        LocalDate today = LocalDate.now(clock);
        Set<Long> units = one.postsOn(today).stream().map(Post::unitId).collect(Collectors.toSet());
        return other.postsOn(today).stream().anyMatch(post -> units.contains(post.unitId()));
    }
}
