package org.duban.workflow;

import static org.duban.dispatch.ColleaguesTold.Matter.OPINION_ASKED;
import static org.duban.dispatch.ColleaguesTold.Matter.OPINION_GIVEN;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.duban.access.Colleague;
import org.duban.dispatch.DutyWithdrawn;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.duban.shared.RuleViolated;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** 加签: colleagues of the unit are asked for an opinion before a duty is completed. */
@Service
class Opinions {

    private final OpinionMapper mapper;
    private final DutyBook duties;
    private final DutyColleagues colleagues;
    private final DutyActs acts;
    private final Seats seats;
    private final Clock clock;

    Opinions(
            OpinionMapper mapper, DutyBook duties, DutyColleagues colleagues, DutyActs acts, Seats seats, Clock clock) {
        this.mapper = mapper;
        this.duties = duties;
        this.colleagues = colleagues;
        this.acts = acts;
        this.seats = seats;
        this.clock = clock;
    }

    Page<OpinionAsked> askedOfMe(PageRequest page) {
        Set<Long> me = seats.persons();
        return new Page<>(mapper.askedOf(me, page.limit(), page.offset()), mapper.countAskedOf(me));
    }

    void ask(long workItemId, Set<Long> people, String question) {
        WorkItem item = duties.lockVisible(workItemId, seats);
        Handler by = seats.require(item);
        DutyBook.requireOpen(item);
        List<Opinion> open = mapper.open(item.id());
        for (Colleague colleague : Copies.chosen("of", people, colleagues.of(item), item)) {
            refuseAskingTwice(colleague, open, by);
            mapper.ask(new Opinion(
                    0,
                    item.id(),
                    Opinion.State.OPEN,
                    question,
                    clock.instant(),
                    by.holderId(),
                    by.signature(),
                    colleague.personId(),
                    colleague.name(),
                    null,
                    null,
                    null));
            String sentence = "就“" + item.name() + "”征求" + colleague.name() + "的意见：" + question;
            acts.enter(item, DutyAct.OPINION_ASKED, by, sentence);
            acts.tell(item, OPINION_ASKED, Set.of(colleague.personId()), by.signature() + sentence);
        }
    }

    private static void refuseAskingTwice(Colleague colleague, List<Opinion> open, Handler by) {
        if (colleague.personId() == by.personId()) {
            throw RuleViolated.invalid("of", "意见请向其他同事征求，无须征求本人");
        }
        if (open.stream().anyMatch(opinion -> opinion.askedOfId() == colleague.personId())) {
            throw RuleViolated.invalid("of", "已向" + colleague.name() + "征求意见，尚未答复，无须重复征求");
        }
    }

    void answer(long opinionId, String answer) {
        Opinion opinion = lockOpen(opinionId);
        WorkItem item = duties.lockVisible(opinion.workItemId(), seats);
        if (!seats.persons().contains(opinion.askedOfId())) {
            throw RuleViolated.forbidden("not-asked", "该意见征求的是" + opinion.askedOf() + "，您无须答复");
        }
        Handler by = seats.colleague(item, opinion.askedOfId()).orElseThrow(() -> Hands.otherUnit(item));
        mapper.end(opinionId, Opinion.State.ANSWERED, answer, by.signature(), clock.instant());
        String sentence = "答复对“" + item.name() + "”的意见：" + answer;
        acts.enter(item, DutyAct.OPINION_GIVEN, by, sentence);
        acts.tell(item, OPINION_GIVEN, Set.of(opinion.askedById()), by.signature() + sentence);
    }

    /** Who asked, or whoever else could do the duty, need not wait any more. */
    void close(long opinionId) {
        Opinion opinion = lockOpen(opinionId);
        WorkItem item = duties.lockVisible(opinion.workItemId(), seats);
        close(item, opinion, seats.require(item));
    }

    private void close(WorkItem item, Opinion opinion, Handler by) {
        mapper.end(opinion.id(), Opinion.State.CLOSED, null, null, clock.instant());
        acts.enter(item, DutyAct.OPINION_CLOSED, by, "不再等候" + opinion.askedOf() + "对“" + item.name() + "”的意见");
    }

    /** Locks the duty first, as every step does, and reads the opinion afterwards. */
    private Opinion lockOpen(long opinionId) {
        Opinion seen = mapper.find(opinionId);
        if (seen == null) {
            throw RuleViolated.notFound("该意见征求");
        }
        duties.lockVisible(seen.workItemId(), seats);
        return mapper.open(seen.workItemId()).stream()
                .filter(opinion -> opinion.id() == opinionId)
                .findFirst()
                .orElseThrow(() -> RuleViolated.conflict("opinion-ended", "该意见已答复或已不再征求，无须重复办理"));
    }

    /** A duty is done without an opinion that was asked for only by who says so knowingly. */
    void closeFor(WorkItem item, Handler by, boolean confirmed) {
        List<Opinion> open = mapper.open(item.id());
        if (!open.isEmpty() && !confirmed) {
            String waiting = open.stream().map(Opinion::askedOf).collect(Collectors.joining("、"));
            throw RuleViolated.conflict("opinion-open", "向" + waiting + "征求的意见还没有答复，确认不再等候后可以继续办理");
        }
        open.forEach(opinion -> close(item, opinion, by));
    }

    /** What need not be done any more needs no opinion either. */
    @EventListener
    void on(DutyWithdrawn event) {
        mapper.endAll(event.duty().workItemId(), event.at());
    }
}
