package org.duban.bulletin;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duban.dispatch.FormCheck;
import org.duban.plan.Plan;
import org.duban.plan.Plans;
import org.duban.shared.NewId;
import org.duban.shared.RuleViolated;
import org.duban.supervision.BulletinOrders;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The office makes a bulletin and writes on it until it goes to the units; until its signature it can be withdrawn. */
@Service
@Transactional
class Bulletins {

    private static final int TITLE = 120;
    private static final int REASON = 2000;
    private static final int MOST_SECTIONS = 100;
    private static final int MOST_TASKS = 500;
    private static final int MOST_ORDERS = 50;

    private final BulletinMapper mapper;
    private final BulletinBook book;
    private final BulletinPaper paper;
    private final Facts facts;
    private final Refilling refilling;
    private final Plans plans;
    private final BulletinOrders orders;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Bulletins(
            BulletinMapper mapper,
            BulletinBook book,
            BulletinPaper paper,
            Facts facts,
            Refilling refilling,
            Plans plans,
            BulletinOrders orders,
            Clock clock,
            ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.book = book;
        this.paper = paper;
        this.facts = facts;
        this.refilling = refilling;
        this.plans = plans;
        this.orders = orders;
        this.clock = clock;
        this.events = events;
    }

    long make(BulletinForm form) {
        check(form);
        Plan plan = plans.plan(requireNonNull(form.planId()));
        Period period =
                Period.of(requireNonNull(form.period()), requireNonNull(form.from()), form.to(), LocalDate.now(clock));
        List<BulletinOrders.Announcement> announced =
                form.ordersOrNone().stream().sorted().map(orders::join).toList();
        announced.forEach(one -> ofPlan(one, plan.id()));
        Scope scope = scope(form, announced);
        Facts.Filled filled = facts.of(plan.id(), period, scope);
        if (filled.tasks().isEmpty()) {
            throw RuleViolated.invalid("scope", "到" + Period.day(period.to()) + "，所选范围内没有已下达的任务，请改选期间或范围");
        }
        if (filled.tasks().size() > MOST_TASKS) {
            throw RuleViolated.invalid("scope", "所选范围内超过 " + MOST_TASKS + " 项任务，请按章节分期通报");
        }
        String title = Wording.title(plan.name(), period, TITLE);
        long id = insert(plan.id(), title, period, scope, filled);
        List<NewStatement> all = Stream.concat(
                        filled.statements().stream(), announced.stream().map(Bulletins::statement))
                .sorted(Comparator.comparing(NewStatement::chapter))
                .toList();
        for (int i = 0; i < all.size(); i++) {
            book.add(id, i, all.get(i), 0);
        }
        book.revised(book.find(id), title);
        events.publishEvent(new BulletinMade(id, plan.id()));
        return id;
    }

    private static void check(BulletinForm form) {
        Scope.Kind scope = form.scope();
        new FormCheck()
                .chosen("planId", form.planId(), "规划")
                .chosen("period", form.period(), "通报期间")
                .chosen("from", form.from(), "起始日期")
                .chosen("scope", scope, "通报范围")
                .that(scope != Scope.Kind.SECTIONS || !form.sectionsOrNone().isEmpty(), "sections", "请至少选择一个章节")
                .that(form.sectionsOrNone().size() <= MOST_SECTIONS, "sections", "章节不超过 " + MOST_SECTIONS + " 个")
                .that(scope != Scope.Kind.TASKS || !form.tasksOrNone().isEmpty(), "taskIds", "请至少选择一项任务")
                .that(form.tasksOrNone().size() <= MOST_TASKS, "taskIds", "任务不超过 " + MOST_TASKS + " 项")
                .that(scope != Scope.Kind.MATTERS || !form.ordersOrNone().isEmpty(), "orderIds", "请至少选择一件督办事项")
                .that(form.ordersOrNone().size() <= MOST_ORDERS, "orderIds", "督办事项不超过 " + MOST_ORDERS + " 件")
                .done();
    }

    private static void ofPlan(BulletinOrders.Announcement one, long planId) {
        if (one.planId() != planId) {
            throw RuleViolated.invalid("orderIds", "所选督办事项不属于这个规划");
        }
    }

    private static Scope scope(BulletinForm form, List<BulletinOrders.Announcement> announced) {
        Scope.Kind kind = requireNonNull(form.scope());
        return switch (kind) {
            case PLAN -> new Scope(kind, List.of(), List.of());
            case SECTIONS -> new Scope(kind, form.sectionsOrNone(), List.of());
            case TASKS -> new Scope(kind, List.of(), form.tasksOrNone());
            case MATTERS ->
                new Scope(
                        kind,
                        List.of(),
                        announced.stream()
                                .map(BulletinOrders.Announcement::planTaskId)
                                .distinct()
                                .toList());
        };
    }

    private static NewStatement statement(BulletinOrders.Announcement one) {
        return new NewStatement(
                Chapter.MATTER,
                orderKey(one.orderId()),
                one.planTaskId(),
                one.orderId(),
                one.sentence(),
                Set.of(one.unitId()));
    }

    private static String orderKey(long orderId) {
        return "order:" + orderId;
    }

    private long insert(long planId, String title, Period period, Scope scope, Facts.Filled filled) {
        NewId id = new NewId();
        long paperId = paper.begin(planId, title);
        mapper.insert(
                new Bulletin(
                        0,
                        planId,
                        title,
                        period.kind(),
                        period.from(),
                        period.to(),
                        scope.kind(),
                        BulletinState.DRAFTING,
                        0,
                        0,
                        filled.at(),
                        book.now(),
                        book.now(),
                        book.by(),
                        null,
                        null,
                        null,
                        null,
                        paperId,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                id);
        if (!scope.sections().isEmpty() || !scope.taskIds().isEmpty()) {
            mapper.insertScope(id.value(), scope);
        }
        mapper.insertTasks(id.value(), filled.tasks());
        return id.value();
    }

    void edit(long id, BulletinEdit form, int version) {
        List<BulletinEdit.Line> lines = form.lines();
        FormCheck check = new FormCheck().required("title", form.title(), "标题", TITLE);
        lines.forEach(line -> check.required("statements." + line.id(), line.words(), "通报内容", NewStatement.LONGEST));
        check.done();
        Bulletin bulletin = book.takeDraft(id, version);
        Map<Long, Statement> all =
                book.statements(id).stream().collect(Collectors.toMap(Statement::id, Function.identity()));
        Map<Long, Set<Long>> named = book.named(id);
        for (BulletinEdit.Line line : lines) {
            Statement statement = all.get(line.id());
            if (statement == null) {
                throw RuleViolated.invalid("statements." + line.id(), "该段内容已不在通报中，请刷新后核对");
            }
            boolean included = line.included() == null || line.included();
            if (!included && statement.orderId() != null) {
                throw RuleViolated.invalid("statements." + line.id(), "督办事项请用“移出通报”，移出后仍按督办阶梯办理");
            }
            book.edit(
                    statement,
                    named.getOrDefault(statement.id(), Set.of()),
                    requireNonNull(line.words()).strip(),
                    included,
                    bulletin.turn());
        }
        book.revised(bulletin, requireNonNull(form.title()).strip());
    }

    /** One more matter is announced in it. */
    void join(long id, @Nullable Long orderId, int version) {
        new FormCheck().chosen("orderId", orderId, "督办事项").done();
        BulletinOrders.Announcement one = orders.join(requireNonNull(orderId));
        Bulletin bulletin = book.takeDraft(id, version);
        if (one.planId() != bulletin.planId()) {
            throw RuleViolated.invalid("orderId", "该督办事项不属于这个规划");
        }
        forget(id, orderId);
        book.add(id, Integer.MAX_VALUE, statement(one), bulletin.turn());
        List<Long> tasks = mapper.scopeTasks(id);
        if (bulletin.scope() == Scope.Kind.MATTERS && !tasks.contains(one.planTaskId())) {
            mapper.addScopeTask(id, tasks.size(), one.planTaskId());
            refilling.rewriteTasks(bulletin);
        }
        book.revised(bulletin, bulletin.title());
    }

    /** A matter is taken out; its paper is drafted by itself, or in another bulletin. */
    void leave(long id, long orderId, int version) {
        orders.leave(orderId);
        Bulletin bulletin = book.takeDraft(id, version);
        if (!forget(id, orderId)) {
            throw RuleViolated.notFound("该通报中的督办事项");
        }
        book.revised(bulletin, bulletin.title());
    }

    private boolean forget(long id, long orderId) {
        List<Statement> of = book.statements(id).stream()
                .filter(statement -> statement.factKey().equals(orderKey(orderId)))
                .toList();
        of.forEach(book::remove);
        return !of.isEmpty();
    }

    void withdraw(long id, @Nullable String reason) {
        new FormCheck().required("reason", reason, "撤回理由", REASON).done();
        orders.hold(ordersOf(id));
        Bulletin bulletin = book.take(
                id, BulletinState.DRAFTING, BulletinState.CONSULTING, BulletinState.SETTLING, BulletinState.SIGNING);
        ordersOf(id).forEach(orders::leave);
        paper.drop(bulletin);
        end(bulletin, BulletinState.WITHDRAWN, requireNonNull(reason).strip());
    }

    private List<Long> ordersOf(long id) {
        return book.statements(id).stream()
                .filter(statement -> statement.overtaken() == null)
                .map(Statement::orderId)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Ends it, and tells whoever knows of it. */
    void end(Bulletin bulletin, BulletinState state, String because) {
        mapper.end(bulletin.id(), state, book.now(), book.by(), because);
        Set<Long> concerned = new TreeSet<>();
        mapper.consultations(bulletin.id(), null).forEach(one -> concerned.add(one.unitId()));
        mapper.receipts(bulletin.id(), null).forEach(one -> concerned.add(one.unitId()));
        events.publishEvent(new BulletinStopped(
                bulletin.id(), bulletin.title(), bulletin.paperNumber(), because, List.copyOf(concerned), book.now()));
    }
}
