package org.duban.plan.document;

import java.util.ArrayList;
import java.util.List;
import org.duban.plan.document.Defect.Kind;
import org.duban.plan.document.Defect.SubjectType;

/** Key projects are completed one by one, so each has its own defect. */
final class ProjectDefects implements DefectRule {
    @Override
    public List<Defect> check(Found found) {
        List<Defect> defects = new ArrayList<>();
        List<KeyProject> projects = found.draft().keyProjects;
        for (int i = 0; i < projects.size(); i++) {
            KeyProject project = projects.get(i);
            boolean hasOwner = !project.roles().isEmpty();
            boolean hasDate = project.deadline() != null;
            if (!hasOwner || !hasDate) {
                String missing = hasOwner ? "完成时限" : hasDate ? "责任单位" : "责任单位和完成时限";
                defects.add(new Defect(
                        Kind.PROJECT_WITHOUT_OWNER_OR_DATE,
                        project.column().label() + "的重点项目“" + DefectRule.shortened(project.title()) + "”没有写明" + missing
                                + "，请补充。",
                        false,
                        SubjectType.KEY_PROJECT,
                        i,
                        project.title(),
                        project.source()));
            }
        }
        return defects;
    }
}
