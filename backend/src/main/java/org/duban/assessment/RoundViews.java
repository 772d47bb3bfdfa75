package org.duban.assessment;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duban.access.CurrentUser;
import org.duban.access.Role;
import org.duban.access.User;
import org.duban.plan.Plans;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** AssessmentRounds for their readers: the committee sees schemes in the making, units a round once it is open. */
@Service
@Transactional(readOnly = true)
class RoundViews {
    private static final String OPENED_LATER = "开启时任务中止或主办单位未定";

    private final RoundMapper mapper;
    private final SelfMapper selfMapper;
    private final Snapshots snapshots;
    private final Plans plans;
    private final CurrentUser currentUser;

    RoundViews(RoundMapper mapper, SelfMapper selfMapper, Snapshots snapshots, Plans plans, CurrentUser currentUser) {
        this.mapper = mapper;
        this.selfMapper = selfMapper;
        this.snapshots = snapshots;
        this.plans = plans;
        this.currentUser = currentUser;
    }

    Page<RoundRow> page(@Nullable Long planId, @Nullable RoundState state, PageRequest page) {
        boolean opened = !isCommittee();
        return new Page<>(
                mapper.page(planId, state, opened, page.limit(), page.offset()), mapper.count(planId, state, opened));
    }

    RoundView get(long id) {
        Round round = visible(id);
        boolean opened = round.state().isOpened();
        List<SelfMapper.GradeCount> grades = selfMapper.grades(id);
        long tasks = grades.stream().mapToLong(SelfMapper.GradeCount::count).sum();
        long graded = grades.stream()
                .filter(one -> one.grade() != null)
                .mapToLong(SelfMapper.GradeCount::count)
                .sum();
        return new RoundView(
                round,
                plans.plan(round.planId()).name(),
                mapper.criteria(id),
                mapper.experts(id),
                tasks,
                graded,
                isCommittee() || round.state() == RoundState.CLOSED ? grades : List.of(),
                opened ? leftOut(id) : List.of(),
                opened ? snapshots.plan(id).openProjects() : List.of(),
                opened ? snapshots.count(id) : null,
                currentUser.get().username().equals(round.drafter()));
    }

    /** A round that the reader may see; for units there is none before it is open. */
    Round visible(long id) {
        Round round = mapper.find(id);
        if (round == null || !isCommittee() && !round.state().isOpened()) {
            throw RuleViolated.notFound("该轮评估");
        }
        return round;
    }

    private List<PlanFacts.LeftOut> leftOut(long id) {
        Map<Long, PlanFacts.LeftOut> known = snapshots.plan(id).leftOut().stream()
                .collect(Collectors.toMap(PlanFacts.LeftOut::planTaskId, Function.identity()));
        return selfMapper.notAssessed(id).stream()
                .map(task -> known.getOrDefault(
                        task.planTaskId(),
                        new PlanFacts.LeftOut(task.planTaskId(), task.number(), task.title(), OPENED_LATER)))
                .toList();
    }

    private boolean isCommittee() {
        User user = currentUser.get();
        return user.is(Role.OFFICE) || user.is(Role.LEADER);
    }
}
