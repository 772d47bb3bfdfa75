package org.duban.workflow;

import static org.duban.dispatch.ColleaguesTold.Matter.COPIED;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.duban.access.Colleague;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** 抄送: colleagues of the unit are shown a duty for their knowledge. */
@Service
class Copies {

    private final CopyMapper mapper;
    private final DutyBook duties;
    private final DutyColleagues colleagues;
    private final DutyActs acts;
    private final Seats seats;
    private final Clock clock;

    Copies(CopyMapper mapper, DutyBook duties, DutyColleagues colleagues, DutyActs acts, Seats seats, Clock clock) {
        this.mapper = mapper;
        this.duties = duties;
        this.colleagues = colleagues;
        this.acts = acts;
        this.seats = seats;
        this.clock = clock;
    }

    void send(long workItemId, Set<Long> people, @Nullable String note) {
        WorkItem item = duties.lockVisible(workItemId, seats);
        Handler by = seats.colleague(item).orElseThrow(() -> Hands.otherUnit(item));
        List<Colleague> chosen = chosen("to", people, colleagues.of(item), item);
        chosen.forEach(colleague -> mapper.insert(new Copy(
                item.id(), colleague.personId(), colleague.name(), note, clock.instant(), by.signature(), null)));
        String names = chosen.stream().map(Colleague::name).collect(Collectors.joining("、"));
        String sentence = "将“" + item.name() + "”抄送" + names + (note == null || note.isBlank() ? "" : "：" + note);
        acts.enter(item, DutyAct.COPIED, by, sentence);
        acts.tell(item, COPIED, people, by.signature() + sentence);
    }

    /** Marks the reader's own copy as seen; nothing if there is none. */
    void seen(long workItemId) {
        WorkItem item = duties.lockVisible(workItemId, seats);
        mapper.seen(item.id(), seats.persons(), clock.instant());
    }

    static List<Colleague> chosen(String field, Set<Long> people, List<Colleague> colleagues, WorkItem item) {
        Map<Long, Colleague> found = new LinkedHashMap<>();
        colleagues.stream()
                .filter(colleague -> people.contains(colleague.personId()))
                .forEach(colleague -> found.putIfAbsent(colleague.personId(), colleague));
        if (found.size() < people.size()) {
            throw RuleViolated.invalid(field, "只能选择" + item.unitName() + "的同事；请其他单位参与须提出申请，职责有争议的由残工委办公室裁定");
        }
        return List.copyOf(found.values());
    }
}
