package org.duban.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.duban.assessment.PlanFacts;
import org.duban.assessment.TaskFacts;
import org.duban.dispatch.Light;
import org.duban.dispatch.Phase;
import org.duban.paper.Block;

/** 重点项目: those under way, and those that nobody has taken on. */
final class ProjectDraft {
    private static final int REASON = 160;

    private final ReportFacts facts;

    ProjectDraft(ReportFacts facts) {
        this.facts = facts;
    }

    List<Block> write() {
        List<TaskFacts> underWay = facts.projects();
        List<PlanFacts.OpenProject> open = facts.plan().openProjects();
        if (underWay.isEmpty() && open.isEmpty()) {
            return List.of(Block.paragraph("规划没有设专栏重点项目。"));
        }
        List<Block> blocks = new ArrayList<>();
        long closed = underWay.stream()
                .filter(project -> project.phase() == Phase.CLOSED)
                .count();
        blocks.add(Block.paragraph(
                "规划专栏列有重点项目 " + (underWay.size() + open.size()) + " 个，已明确责任单位和时限并组织实施 " + underWay.size()
                        + " 个，其中已办结 " + closed + " 个；绿灯 " + ReportFacts.count(underWay, Light.GREEN) + " 个，黄灯 "
                        + ReportFacts.count(underWay, Light.YELLOW) + " 个，红灯 " + ReportFacts.count(underWay, Light.RED)
                        + " 个。"));
        underWay.stream()
                .filter(project -> project.light() == Light.RED)
                .forEach(project -> blocks.add(Block.paragraph(project.title() + "（" + facts.lead(project) + "）亮红灯："
                        + Phrases.inside(project.lightReason(), REASON) + "。")));
        if (!open.isEmpty()) {
            blocks.add(Block.paragraph(open(open)));
        }
        return blocks;
    }

    private static String open(List<PlanFacts.OpenProject> open) {
        Map<String, Long> columns = open.stream()
                .collect(Collectors.groupingBy(PlanFacts.OpenProject::column, TreeMap::new, Collectors.counting()));
        return "尚未明确责任单位和时限的重点项目 " + open.size() + " 个："
                + columns.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue() + " 个")
                        .collect(Collectors.joining("，"))
                + "。";
    }
}
