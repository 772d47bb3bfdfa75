package org.duban.dispatch;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which statement a piece of evidence proves: only one that the task really has. */
@Component
class Proofs {
    private static final int MOST = 50;

    private final WorkPlanMapper workPlans;
    private final FigureMapper figures;
    private final EvidenceMapper evidence;
    private final ProgressMapper progress;

    Proofs(WorkPlanMapper workPlans, FigureMapper figures, EvidenceMapper evidence, ProgressMapper progress) {
        this.workPlans = workPlans;
        this.figures = figures;
        this.evidence = evidence;
        this.progress = progress;
    }

    void check(FormCheck check, long planTaskId, List<ProgressForm.Proof> proofs) {
        check.that(proofs.size() <= MOST, "proofs", "佐证材料不超过 " + MOST + " 件");
        if (proofs.isEmpty() || proofs.size() > MOST) {
            return;
        }
        Set<Long> wanted = proofs.stream().map(ProgressForm.Proof::evidenceId).collect(Collectors.toSet());
        boolean known = !wanted.contains(null) && evidence.countOnTask(planTaskId, wanted) == wanted.size();
        check.that(known, "proofs", "有佐证材料不存在或不属于本任务，请重新选择");
        Targets targets = targetsOf(planTaskId);
        Set<ProgressForm.Proof> seen = new HashSet<>();
        for (int i = 0; i < proofs.size(); i++) {
            ProgressForm.Proof proof = proofs.get(i);
            check.that(targets.has(proof.about(), proof.aboutId()), "proofs[" + i + "].about", "所佐证的里程碑或数字不在本任务的实施方案中")
                    .that(seen.add(proof), "proofs[" + i + "].about", "同一材料对同一内容只佐证一次");
        }
    }

    void check(FormCheck check, long planTaskId, Proves about, @Nullable Long aboutId) {
        check.that(targetsOf(planTaskId).has(about, aboutId), "aboutId", "所佐证的里程碑或数字不在本任务的实施方案中");
    }

    /** Takes the place of whatever proved the part before. */
    void write(ProgressReport report, long partId, List<ProgressForm.Proof> proofs) {
        progress.forgetEvidence(report.id(), partId);
        List<EvidenceUse> uses = proofs.stream()
                .map(proof -> new EvidenceUse(
                        report.id(), partId, Objects.requireNonNull(proof.evidenceId()), proof.about(), proof.target()))
                .distinct()
                .toList();
        if (!uses.isEmpty()) {
            progress.prove(uses);
        }
    }

    private Targets targetsOf(long planTaskId) {
        Set<Long> milestones = new LinkedHashSet<>();
        WorkPlan plan = workPlans.latest(planTaskId);
        if (plan != null && plan.state() == WorkPlanState.APPROVED) {
            workPlans.milestones(plan.id()).forEach(milestone -> milestones.add(milestone.id()));
        }
        return new Targets(
                milestones, figures.inForce(planTaskId).stream().map(Figure::id).collect(Collectors.toSet()));
    }

    private record Targets(Set<Long> milestones, Set<Long> figures) {

        boolean has(Proves about, @Nullable Long id) {
            return switch (about) {
                case TEXT -> id == null || id == 0;
                case MILESTONE -> id != null && milestones.contains(id);
                case FIGURE -> id != null && figures.contains(id);
            };
        }
    }
}
