package org.duban.assessment;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import org.duban.access.CurrentUser;
import org.duban.access.Role;
import org.duban.dispatch.FormCheck;
import org.duban.dispatch.OpinionForm;
import org.duban.plan.Plan;
import org.duban.plan.PlanState;
import org.duban.plan.Plans;
import org.duban.shared.Demand;
import org.duban.shared.NewId;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The scheme of a round: drafted by the office, approved by a leader, and then left alone. */
@Service
@Transactional
public class Schemes {
    private static final int OPINION = 2000;

    private final RoundMapper mapper;
    private final Plans plans;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Schemes(RoundMapper mapper, Plans plans, CurrentUser currentUser, Clock clock, ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.plans = plans;
        this.currentUser = currentUser;
        this.clock = clock;
        this.events = events;
    }

    /** Begins with our first scheme, or with what an earlier round had. */
    long begin(long planId, RoundKind kind, @Nullable Long copyOf) {
        Plan plan = plans.lock(planId);
        Demand.that(plan.state() == PlanState.PUBLISHED, "plan-not-running", "规划印发后、办结前才能组织评估");
        String key = key(planId, kind);
        Round running = mapper.ofKey(key);
        Demand.that(
                running == null,
                "round-running",
                "本规划的" + kind.label() + "“" + (running == null ? "" : running.title()) + "”尚未结束，不能另起一轮");
        SchemeForm first = copyOf == null ? first(plan, kind) : copied(plan, kind, find(copyOf));
        NewId id = new NewId();
        mapper.insert(row(0, planId, kind, first, 0), key, id);
        write(id.value(), first);
        return id.value();
    }

    private static String key(long planId, RoundKind kind) {
        return planId + ":" + kind;
    }

    private static SchemeForm first(Plan plan, RoundKind kind) {
        return new SchemeForm(
                title(plan, kind),
                null,
                FirstScheme.SCOPE,
                FirstScheme.STEP,
                FirstScheme.PART_DAYS,
                FirstScheme.SELF_DAYS,
                FirstScheme.VERIFY_DAYS,
                FirstScheme.OBJECTION_DAYS,
                FirstScheme.SAMPLE_PERCENT,
                FirstScheme.criteria(),
                FirstScheme.experts(kind));
    }

    private SchemeForm copied(Plan plan, RoundKind kind, Round from) {
        return new SchemeForm(
                title(plan, kind),
                null,
                from.scope(),
                from.scoreStep(),
                from.partDays(),
                from.selfDays(),
                from.verifyDays(),
                from.objectionDays(),
                from.samplePercent(),
                lines(from.id()),
                mapper.experts(from.id()));
    }

    private List<SchemeForm.Line> lines(long roundId) {
        return mapper.criteria(roundId).stream().map(SchemeForm.Line::of).toList();
    }

    private static String title(Plan plan, RoundKind kind) {
        String title = plan.name() + kind.label();
        return title.length() <= 200 ? title : kind.label();
    }

    void edit(long id, int version, SchemeForm form) {
        Round round = lock(id);
        Demand.that(round.state().isEditable(), "scheme-fixed", "方案" + told(round) + "，不能再改");
        SchemeRules.check(form, plans.plan(round.planId()));
        if (mapper.edit(row(id, round.planId(), round.kind(), form, version)) == 0) {
            throw RuleViolated.stale();
        }
        forget(id);
        write(id, form);
    }

    /** One that was never submitted leaves nothing behind. */
    void delete(long id, int version) {
        Round round = lock(id);
        Demand.that(round.state() == RoundState.DRAFT, "scheme-fixed", "方案" + told(round) + "，不能删除");
        if (round.version() != version) {
            throw RuleViolated.stale();
        }
        forget(id);
        mapper.delete(id);
    }

    void submit(long id, int version) {
        Round round = lock(id);
        Demand.that(round.state() == RoundState.DRAFT, "scheme-fixed", "方案" + told(round) + "，无须再次送审");
        if (round.version() != version) {
            throw RuleViolated.stale();
        }
        checkWhole(round);
        mapper.submit(id, clock.instant(), signature(Role.OFFICE));
        events.publishEvent(new SchemeSubmitted(id, round.planId()));
    }

    /** A scheme that was sent back lies before the leader again. */
    public void submitAgain(long id) {
        Round round = lockIn(id, RoundState.RETURNED);
        checkWhole(round);
        mapper.submit(id, clock.instant(), signature(Role.OFFICE));
    }

    public void approve(long id, OpinionForm form) {
        new FormCheck().optional("opinion", form.opinion(), "批准意见", OPINION).done();
        Round round = lockIn(id, RoundState.SUBMITTED);
        if (currentUser.get().username().equals(round.drafter())) {
            throw RuleViolated.forbidden("own-draft", "方案由您起草，须由另一位残工委领导批准");
        }
        mapper.approve(
                id,
                clock.instant(),
                signature(Role.LEADER),
                hash(round, mapper.criteria(id), mapper.experts(id)),
                form.opinion());
    }

    public void returnForRework(long id, OpinionForm form) {
        new FormCheck().required("opinion", form.opinion(), "退回意见", OPINION).done();
        lockIn(id, RoundState.SUBMITTED);
        mapper.returnScheme(id, requireNonNull(form.opinion()).strip());
    }

    public void cancel(long id) {
        lockIn(id, RoundState.RETURNED);
        mapper.end(id, RoundState.CANCELLED, clock.instant(), signature(Role.OFFICE));
    }

    /** What was approved, in one text: whoever has the scheme can reckon the hash again. */
    static String hash(Round round, List<Criterion> criteria, @Nullable ExpertTerms experts) {
        return CanonicalJson.hash(CanonicalJson.write(
                form(round, criteria.stream().map(SchemeForm.Line::of).toList(), experts)));
    }

    private static SchemeForm form(Round round, List<SchemeForm.Line> lines, @Nullable ExpertTerms experts) {
        return new SchemeForm(
                round.title(),
                round.asOf(),
                round.scope(),
                round.scoreStep(),
                round.partDays(),
                round.selfDays(),
                round.verifyDays(),
                round.objectionDays(),
                round.samplePercent(),
                lines,
                experts);
    }

    private void checkWhole(Round round) {
        SchemeRules.check(form(round, lines(round.id()), mapper.experts(round.id())), plans.plan(round.planId()));
    }

    private void forget(long id) {
        mapper.deleteCriteria(id);
        mapper.deleteExperts(id);
    }

    private void write(long id, SchemeForm form) {
        List<SchemeForm.Line> lines = form.lines();
        List<Criterion> rows = IntStream.range(0, lines.size())
                .mapToObj(i -> criterion(id, i + 1, lines.get(i)))
                .toList();
        mapper.insertCriteria(rows);
        if (form.experts() != null) {
            mapper.insertExperts(id, form.experts());
        }
    }

    private static Criterion criterion(long roundId, int ordinal, SchemeForm.Line line) {
        return new Criterion(
                0,
                roundId,
                ordinal,
                requireNonNull(line.name()).strip(),
                requireNonNull(line.points()),
                requireNonNull(line.basis()),
                stripped(line.meaning()),
                stripped(line.evidence()));
    }

    private static @Nullable String stripped(@Nullable String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }

    private SchemeRow row(long id, long planId, RoundKind kind, SchemeForm form, int version) {
        return new SchemeRow(
                id,
                planId,
                kind,
                requireNonNull(form.title()).strip(),
                form.asOf(),
                stripped(form.scope()),
                requireNonNull(form.scoreStep()),
                requireNonNull(form.partDays()),
                requireNonNull(form.selfDays()),
                requireNonNull(form.verifyDays()),
                requireNonNull(form.objectionDays()),
                requireNonNull(form.samplePercent()),
                currentUser.get().username(),
                clock.instant(),
                signature(Role.OFFICE),
                version);
    }

    Round find(long id) {
        Round round = mapper.find(id);
        if (round == null) {
            throw RuleViolated.notFound("该轮评估");
        }
        return round;
    }

    private Round lock(long id) {
        Round round = mapper.lock(id);
        if (round == null) {
            throw RuleViolated.notFound("该轮评估");
        }
        return round;
    }

    private Round lockIn(long id, RoundState state) {
        Round round = lock(id);
        Demand.that(round.state() == state, "wrong-state", "该轮评估" + told(round) + "，不能办理");
        return round;
    }

    private static String told(Round round) {
        return "现为“" + round.state().label() + "”";
    }

    private String signature(Role role) {
        return currentUser.get().signature(role);
    }
}
