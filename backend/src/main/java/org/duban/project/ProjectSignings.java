package org.duban.project;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duban.dispatch.Actor;
import org.duban.dispatch.Recusal;
import org.duban.plan.Plans;
import org.duban.shared.NewId;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Completed key projects before the committee's leader: signed, or returned row by row with an opinion. */
@Service
@Transactional
public class ProjectSignings {
    private static final int OPINION = 2000;

    private final ProjectBook book;
    private final CompletionMapper mapper;
    private final ProjectDispatch dispatch;
    private final Plans plans;
    private final Recusal recusal;
    private final Actor actor;
    private final ApplicationEventPublisher events;

    ProjectSignings(
            ProjectBook book,
            CompletionMapper mapper,
            ProjectDispatch dispatch,
            Plans plans,
            Recusal recusal,
            Actor actor,
            ApplicationEventPublisher events) {
        this.book = book;
        this.mapper = mapper;
        this.dispatch = dispatch;
        this.plans = plans;
        this.recusal = recusal;
        this.actor = actor;
        this.events = events;
    }

    /** @param columnId all columns when not said */
    public record SendForm(@Nullable Long columnId) {}

    public record Sent(long signingId, int projects) {}

    /** Lays all drafts that are complete, of one column or of all, before the leader. */
    public Sent send(long planId, SendForm form) {
        book.lockRunning(planId);
        List<ProjectView> ready =
                book.all(planId, new ProjectFilter(form.columnId(), ProjectState.DRAFT, null, null, null));
        List<ProjectView> complete =
                ready.stream().filter(view -> view.gaps().isEmpty()).toList();
        if (complete.isEmpty()) {
            throw RuleViolated.conflict(
                    "nothing-to-send",
                    ready.isEmpty()
                            ? "没有可送签的草稿，请先补充责任单位、时限和里程碑"
                            : "“" + ready.get(0).title() + "”等 " + ready.size() + " 个项目还缺"
                                    + String.join("、", ready.get(0).gaps()) + "，补齐后才能送签");
        }
        NewId id = new NewId();
        mapper.insertSigning(planId, complete.size(), book.now(), actor.now().signature(), id);
        complete.forEach(view -> move(view, ProjectState.SENT, id.value(), null, ProjectAct.SENT));
        events.publishEvent(new KeyProjectsSent(planId, id.value()));
        return new Sent(id.value(), complete.size());
    }

    /** The leader signs whatever of the batch is still to be signed. */
    public void signAll(long signingId) {
        plans.lock(planOf(signingId));
        sign(waiting(signingId));
    }

    /** The leader returns the named rows and signs the others. */
    public void returnSome(long signingId, ReturnForm form) {
        plans.lock(planOf(signingId));
        List<ProjectView> waiting = waiting(signingId);
        Map<Long, String> opinions = opinions(form, waiting);
        List<ProjectView> returned =
                waiting.stream().filter(view -> opinions.containsKey(view.id())).toList();
        returned.forEach(this::standBack);
        returned.forEach(
                view -> move(view, ProjectState.RETURNED, signingId, opinions.get(view.id()), ProjectAct.RETURNED));
        sign(waiting.stream().filter(view -> !opinions.containsKey(view.id())).toList());
    }

    /** The office lays the returned rows before the leader again. */
    public void sendAgain(long signingId) {
        long planId = planOf(signingId);
        plans.lock(planId);
        List<ProjectView> returned = inState(signingId, ProjectState.RETURNED);
        returned.stream().filter(view -> !view.gaps().isEmpty()).findFirst().ifPresent(view -> {
            throw RuleViolated.conflict(
                    "project-incomplete", "“" + view.title() + "”还缺" + String.join("、", view.gaps()) + "，补齐后才能再送");
        });
        returned.forEach(view -> move(view, ProjectState.SENT, signingId, view.opinion(), ProjectAct.SENT));
    }

    @Transactional(readOnly = true)
    public long planOf(long signingId) {
        CompletionMapper.Signing signing = mapper.signing(signingId);
        if (signing == null) {
            throw RuleViolated.notFound("该批重点项目");
        }
        return signing.planId();
    }

    private void sign(List<ProjectView> views) {
        views.forEach(this::standBack);
        views.forEach(view -> {
            move(view, ProjectState.SIGNED, Objects.requireNonNull(view.signingId()), null, ProjectAct.SIGNED);
            dispatch.run(view);
        });
    }

    private void standBack(ProjectView view) {
        recusal.check(Objects.requireNonNull(view.lead()).id());
    }

    private void move(ProjectView view, ProjectState to, long signingId, @Nullable String opinion, ProjectAct act) {
        mapper.decide(view.id(), to, signingId, opinion, book.now(), actor.now().signature());
        book.remember(view.id(), act, null, opinion == null ? to.label() : to.label() + "：" + opinion);
    }

    private List<ProjectView> waiting(long signingId) {
        return inState(signingId, ProjectState.SENT);
    }

    private List<ProjectView> inState(long signingId, ProjectState state) {
        return book.all(planOf(signingId), new ProjectFilter(null, state, signingId, null, null));
    }

    private static Map<Long, String> opinions(ReturnForm form, List<ProjectView> waiting) {
        Map<Long, String> opinions = new LinkedHashMap<>();
        Map<String, String> errors = new LinkedHashMap<>();
        List<ReturnForm.Row> rows = form.rows() == null ? List.of() : form.rows();
        for (int i = 0; i < rows.size(); i++) {
            ReturnForm.Row row = rows.get(i);
            boolean known = waiting.stream().anyMatch(view -> Objects.equals(view.id(), row.projectId()));
            if (!known) {
                errors.put("rows[" + i + "].projectId", "该项目不在本批待签批的项目中");
            } else if (row.opinion() == null || row.opinion().isBlank()) {
                errors.put("rows[" + i + "].opinion", "请填写退回意见");
            } else if (row.opinion().length() > OPINION) {
                errors.put("rows[" + i + "].opinion", "退回意见不超过 " + OPINION + " 个字");
            } else {
                opinions.put(
                        Objects.requireNonNull(row.projectId()), row.opinion().strip());
            }
        }
        if (rows.isEmpty()) {
            errors.put("rows", "请勾选要退回的项目并填写意见；全部同意请选“全部签批”");
        }
        if (!errors.isEmpty()) {
            throw RuleViolated.invalid(errors);
        }
        return opinions;
    }
}
