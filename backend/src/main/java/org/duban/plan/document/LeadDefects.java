package org.duban.plan.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.duban.plan.document.Defect.Kind;
import org.duban.plan.document.Defect.SubjectType;

/** Tasks without units, without a lead, or with more than one. Only the first cannot be dispatched at all. */
final class LeadDefects implements DefectRule {
    @Override
    public List<Defect> check(Found found) {
        List<Defect> defects = new ArrayList<>();
        List<Task> tasks = found.draft().plainTasks();
        for (int i = 0; i < tasks.size(); i++) {
            Task task = tasks.get(i);
            List<Role> leads = task.roles().stream()
                    .filter(role -> role.kind() == RoleKind.LEAD)
                    .toList();
            if (task.roles().isEmpty()) {
                defects.add(defect(Kind.NO_UNIT, "没有写明责任单位，请补充后再下达。", true, i, task));
            } else if (leads.isEmpty()) {
                defects.add(defect(Kind.NO_LEAD, "只写了责任单位，没有写明牵头单位，请指定主办单位。", false, i, task));
            } else if (leads.size() > 1) {
                String names = leads.stream().map(Role::unit).collect(Collectors.joining("、"));
                defects.add(defect(
                        Kind.SEVERAL_LEADS, "有" + leads.size() + "个牵头单位（" + names + "），请指定其中一个为主办单位。", false, i, task));
            }
        }
        return defects;
    }

    private static Defect defect(Kind kind, String rest, boolean blocking, int index, Task task) {
        String name = DefectRule.name(task);
        return new Defect(kind, name + rest, blocking, SubjectType.TASK, index, name, task.source());
    }
}
