package org.duban.bulletin;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duban.access.CurrentUser;
import org.duban.access.DataScope;
import org.duban.access.DataScopes;
import org.duban.access.Role;
import org.duban.access.User;
import org.duban.bulletin.BulletinMapper.Filter;
import org.duban.bulletin.BulletinMapper.LightCount;
import org.duban.bulletin.BulletinMapper.NamedUnit;
import org.duban.bulletin.BulletinMapper.TaskFilter;
import org.duban.bulletin.BulletinView.ConsultationView;
import org.duban.bulletin.BulletinView.Count;
import org.duban.bulletin.BulletinView.ObjectionView;
import org.duban.bulletin.BulletinView.StatementView;
import org.duban.dispatch.Light;
import org.duban.plan.Plans;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.duban.shared.RuleViolated;
import org.duban.supervision.BulletinOrders;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Bulletins as their readers may see them. */
@Service
@Transactional(readOnly = true)
class BulletinViews {

    private static final Map<String, String> SORTABLE =
            Map.of("createdAt", "b.created_at", "issuedAt", "b.issued_at", "state", "b.state", "period", "b.period_to");

    /** Chapters that are a list by themselves. */
    private static final List<Chapter> COUNTED = List.of(Chapter.SILENT, Chapter.MATTER, Chapter.CURED);

    private final BulletinMapper mapper;
    private final Plans plans;
    private final BulletinOrders orders;
    private final DataScopes scopes;
    private final CurrentUser currentUser;

    BulletinViews(
            BulletinMapper mapper, Plans plans, BulletinOrders orders, DataScopes scopes, CurrentUser currentUser) {
        this.mapper = mapper;
        this.plans = plans;
        this.orders = orders;
        this.scopes = scopes;
        this.currentUser = currentUser;
    }

    Page<BulletinLine> list(@Nullable Long planId, @Nullable BulletinState state, PageRequest page) {
        Filter filter = new Filter(planId, state, readers());
        String orderBy = page.orderBy(SORTABLE, "b.id desc");
        return new Page<>(mapper.list(filter, orderBy, page.limit(), page.offset()), mapper.count(filter));
    }

    /** Null for the committee, which sees all; never empty. */
    private @Nullable Set<Long> readers() {
        DataScope scope = scopes.current();
        if (scope.unrestricted()) {
            return null;
        }
        return scope.unitIds().isEmpty() ? Set.of(-1L) : scope.unitIds();
    }

    BulletinView get(long id) {
        Bulletin bulletin = mapper.find(id);
        Set<Long> readers = readers();
        if (bulletin == null) {
            throw RuleViolated.notFound("该通报");
        }
        List<Consultation> consultations = mapper.consultations(id, readers);
        List<ReceiptOfUnit> receipts = mapper.receipts(id, readers);
        if (readers != null && consultations.isEmpty() && receipts.isEmpty()) {
            throw RuleViolated.notFound("该通报");
        }
        boolean ofCommittee = readers == null;
        User user = currentUser.get();
        boolean writes = user.is(Role.OFFICE) || user.is(Role.LEADER);
        return new BulletinView(
                id,
                bulletin.planId(),
                plans.plan(bulletin.planId()).name(),
                bulletin.title(),
                bulletin.period().label(),
                bulletin.periodFrom(),
                bulletin.periodTo(),
                bulletin.scope(),
                bulletin.scope().label(),
                mapper.sections(id),
                bulletin.state(),
                bulletin.state().label(),
                bulletin.version(),
                bulletin.factsAt(),
                bulletin.filledAt(),
                bulletin.createdAt(),
                bulletin.createdBy(),
                bulletin.sentAt(),
                bulletin.sentBy(),
                bulletin.consultUntil(),
                ofCommittee ? bulletin.returnOpinion() : null,
                ofCommittee || !receipts.isEmpty() ? bulletin.paperId() : null,
                bulletin.paperNumber(),
                bulletin.issuedAt(),
                bulletin.issuedBy(),
                bulletin.endedAt(),
                bulletin.endedBy(),
                bulletin.endedBecause(),
                ofCommittee ? counts(id) : List.of(),
                statements(id, readers, user),
                consultations(id, consultations),
                receipts,
                writes && bulletin.state() == BulletinState.DRAFTING,
                writes && bulletin.state().isBeforeSignature());
    }

    private List<Count> counts(long id) {
        List<LightCount> lights = mapper.countLights(id);
        String rows = "/bulletins/" + id + "/tasks";
        List<Count> counts = new ArrayList<>();
        long all = lights.stream().mapToLong(LightCount::tasks).sum();
        long reported = lights.stream().mapToLong(LightCount::reported).sum();
        counts.add(new Count("TASKS", "范围内任务", all, rows));
        for (Light light : List.of(Light.RED, Light.YELLOW, Light.GREEN)) {
            long count = lights.stream()
                    .filter(one -> one.light() == light)
                    .mapToLong(LightCount::tasks)
                    .sum();
            counts.add(new Count(light.name(), light.label(), count, rows + "?light=" + light));
        }
        counts.add(new Count("REPORTED", "本期已报送", reported, rows + "?reported=true"));
        counts.add(new Count("UNREPORTED", "本期没有报送", all - reported, rows + "?reported=false"));
        COUNTED.forEach(chapter -> counts.add(chapterOf(id, chapter)));
        return counts;
    }

    private Count chapterOf(long id, Chapter chapter) {
        long told = mapper.statements(id, null).stream()
                .filter(statement -> statement.chapter() == chapter && statement.isTold())
                .count();
        return new Count(chapter.name(), chapter.heading(), told, "/bulletins/" + id + "#chapter-" + chapter);
    }

    private List<StatementView> statements(long id, @Nullable Set<Long> readers, User user) {
        Map<Long, List<NamedUnit>> named = mapper.named(id).stream().collect(groupingBy(NamedUnit::statementId));
        return mapper.statements(id, readers).stream()
                .filter(statement -> readers == null || statement.isTold())
                .map(statement -> view(statement, named.getOrDefault(statement.id(), List.of()), user))
                .toList();
    }

    private static StatementView view(Statement statement, List<NamedUnit> named, User user) {
        boolean mine = named.stream().anyMatch(unit -> user.belongsTo(unit.unitId()));
        return new StatementView(
                statement.id(),
                statement.chapter(),
                statement.chapter().heading(),
                statement.words(),
                statement.filled(),
                statement.included(),
                statement.isEdited(),
                statement.overtaken(),
                statement.planTaskId(),
                statement.orderId(),
                named.stream().map(NamedUnit::unitName).toList(),
                mine,
                !mine && statement.overtaken() == null);
    }

    private List<ConsultationView> consultations(long id, List<Consultation> consultations) {
        Set<Long> shown = new HashSet<>();
        consultations.forEach(one -> shown.add(one.id()));
        Map<Long, List<Objection>> objections = mapper.objections(id).stream()
                .filter(one -> shown.contains(one.consultationId()))
                .collect(groupingBy(Objection::consultationId));
        return consultations.stream()
                .map(one -> new ConsultationView(
                        one,
                        one.state().label(),
                        objections.getOrDefault(one.id(), List.of()).stream()
                                .map(BulletinViews::view)
                                .toList()))
                .toList();
    }

    private static ObjectionView view(Objection objection) {
        return new ObjectionView(
                objection,
                objection.verdict() == null ? null : objection.verdict().label());
    }

    /** Its annex, and what its numbers count; the committee's until it is issued. */
    Page<TaskFact> tasks(long id, TaskFilter filter, PageRequest page) {
        if (mapper.find(id) == null) {
            throw RuleViolated.notFound("该通报");
        }
        return new Page<>(mapper.tasks(id, filter, page.limit(), page.offset()), mapper.countTasks(id, filter));
    }

    List<BulletinOrders.Waiting> waiting(long planId) {
        return orders.waiting(planId);
    }
}
