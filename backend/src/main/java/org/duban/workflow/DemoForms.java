package org.duban.workflow;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.duban.dispatch.Gathering;
import org.duban.dispatch.ReportPrefill.Asked;
import org.duban.shared.SystemTime;

/** What the officials of the demo's story answer when nothing is out of the ordinary. */
final class DemoForms {

    private static final ZoneId ZONE = SystemTime.ZONE;

    private DemoForms() {}

    /** An answer and its form. */
    record Answer(String outcome, Object form) {}

    static Answer usual(
            WorkItem duty, List<Long> openMilestones, List<Asked> figures, LocalDate planEnd, boolean isShort) {
        return switch (duty.element()) {
            case "acknowledgeTask" -> answer("ACCEPTED", Map.of("note", "已明确分管领导和经办人"));
            case "arbitrateResponsibility" -> answer("UPHELD", Map.of("reason", "与该单位“三定”职责一致，维持原分工"));
            case "appointCoordinator" -> throw new IllegalStateException("the story itself says who is appointed");
            case "drawUpWorkPlan" -> answer("SUBMITTED", workPlan(duty, planEnd, isShort));
            case "signWorkPlan", "signProgress", "signSummary", "signApplication" -> answer("SIGNED", Map.of());
            case "countersignWorkPlan", "countersignApplication" -> answer("AGREED", Map.of("opinion", "无不同意见"));
            case "approveWorkPlan" -> answer("APPROVED", Map.of("opinion", "措施具体，同意实施"));
            case "reportProgress" -> answer("SUBMITTED", progress(duty, List.of(), figures));
            case "sumUpProgress" -> answer("SUBMITTED", progress(duty, openMilestones, figures));
            case "verifyProgress" -> answer("VERIFIED", Map.of("opinion", "经书面核实，情况属实"));
            case "reviewApplication", "decideApplication" -> answer("GRANTED", Map.of("opinion", "同意"));
            case "draftOrder" ->
                answer(
                        "SUBMITTED",
                        Map.of("demand", "请立即办理，并书面答复办理情况、采取的措施、完成时间和逾期原因。", "answerDays", 10, "addressee", "市委组织部"));
            case "signOrder", "signOrderAnswer" -> answer("SIGNED", Map.of());
            case "acknowledgeOrder" -> answer("ACKNOWLEDGED", Map.of());
            case "answerOrder" -> answer("ANSWERED", orderAnswer(duty));
            case "verifyOrder" -> answer("CURED", Map.of("opinion", "情况属实，按承诺时间办结"));
            case "draftBulletin" -> answer("SENT", Map.of());
            case "answerBulletin" -> answer("AGREED", Map.of());
            case "signBulletinAnswer", "signBulletin" -> answer("SIGNED", Map.of());
            case "receiveBulletin" -> answer("RECEIVED", Map.of());
            case "confirmRisk" -> answer("CONFIRMED", Map.of("opinion", "情况属实，请责任单位应对"));
            case "answerRisk" -> answer("ANSWERED", Map.of("measure", "增派人手，倒排工期，月底前补齐。"));
            case "organiseMidTerm", "organiseFinal" -> answer("DONE", Map.of("summary", "各单位已完成自查自评，情况汇总上报。"));
            case "fileFinalReport" -> answer("FILED", Map.of("summary", "规划任务全部办结。", "paperNumber", "临残工委〔2026〕1号"));
            default -> throw new IllegalStateException("no usual answer at " + duty.element());
        };
    }

    private static Answer answer(String outcome, Map<String, Object> form) {
        return new Answer(outcome, form);
    }

    private static Map<String, Object> orderAnswer(WorkItem duty) {
        return Map.of(
                "answer",
                "已明确分管领导和经办人，正在办理。",
                "measures",
                "主要负责人督办，每周调度一次。",
                "promisedUntil",
                LocalDate.ofInstant(duty.createdAt(), ZONE).plusMonths(1),
                "cause",
                "COORDINATION");
    }

    private static Map<String, Object> workPlan(WorkItem duty, LocalDate planEnd, boolean isShort) {
        LocalDate start = LocalDate.ofInstant(duty.createdAt(), ZONE);
        return Map.of(
                "summary",
                "按照规划要求细化措施，明确责任科室和完成时限，按季度调度。",
                "figures",
                isShort ? List.of() : figures(start.getYear()),
                "risks",
                List.of(risk(duty.subjectId())),
                "milestones",
                isShort
                        ? List.of(milestone("集中完成全部规定动作并通过验收", start.plusMonths(2)))
                        : List.of(
                                milestone("印发年度实施方案，完成摸底", start.plusMonths(4)),
                                milestone("中期目标完成过半", LocalDate.of(planEnd.getYear() - 2, 6, 30)),
                                milestone("全面完成规划目标并通过验收", planEnd)));
    }

    private static final List<Map<String, Object>> RISKS = List.of(
            Map.of(
                    "what",
                    "基层经办力量不足，影响按期完成",
                    "likelihood",
                    3,
                    "impact",
                    3,
                    "measure",
                    "纳入年度培训计划，统筹使用专职委员队伍。",
                    "sign",
                    "MILESTONE_LATE"),
            Map.of(
                    "what",
                    "县级配套资金不能按时到位",
                    "likelihood",
                    4,
                    "impact",
                    4,
                    "measure",
                    "列入年度预算，按季调度拨付进度。",
                    "sign",
                    "MILESTONE_LATE"),
            Map.of(
                    "what",
                    "部门间数据口径不一，进度难以核实",
                    "likelihood",
                    3,
                    "impact",
                    2,
                    "measure",
                    "统一指标口径，按季比对。",
                    "sign",
                    "SILENT"),
            Map.of(
                    "what",
                    "服务对象底数不清，覆盖不全",
                    "likelihood",
                    2,
                    "impact",
                    5,
                    "measure",
                    "入户核查，动态更新名册。",
                    "signWords",
                    "抽查发现应享未享"),
            Map.of(
                    "what",
                    "项目用地和审批周期较长",
                    "likelihood",
                    2,
                    "impact",
                    3,
                    "measure",
                    "提前办理前期手续，并联审批。",
                    "sign",
                    "EXTENDED"));

    private static Map<String, Object> risk(long taskId) {
        return RISKS.get((int) (taskId % RISKS.size()));
    }

    private static Map<String, Object> milestone(String title, LocalDate due) {
        return Map.of("title", title, "due", due.toString());
    }

    private static List<Map<String, Object>> figures(int firstYear) {
        return List.of(
                Map.of(
                        "name", "服务残疾人",
                        "measure", "人次",
                        "kind", "CUMULATIVE",
                        "gathering", "PARTS",
                        "targets", List.of(target(firstYear, 2400), target(firstYear + 1, 5000))),
                Map.of(
                        "name", "政策知晓率",
                        "measure", "%",
                        "kind", "AS_OF",
                        "gathering", "LEAD",
                        "most", 100,
                        "targets", List.of(target(firstYear, 80))));
    }

    private static Map<String, Object> target(int year, int amount) {
        return Map.of("year", year, "amount", amount);
    }

    /** Numbers that grow as the rounds go by, each unit in its own measure; the lead's total is what the parts come to. */
    private static List<Map<String, Object>> stated(WorkItem duty, List<Asked> figures) {
        return figures.stream()
                .map(asked -> {
                    long id = asked.figure().id();
                    if (asked.figure().gathering() == Gathering.LEAD) {
                        BigDecimal rate = asked.last() == null ? BigDecimal.valueOf(61) : asked.last();
                        return Map.<String, Object>of("figureId", id, "amount", rate.add(BigDecimal.valueOf(4.5)));
                    }
                    BigDecimal before = asked.parts() == null ? asked.last() : asked.lastOwn();
                    BigDecimal own = (before == null ? BigDecimal.ZERO : before)
                            .add(BigDecimal.valueOf(40 + duty.unitId() * 13 % 90));
                    return asked.parts() == null
                            ? Map.<String, Object>of("figureId", id, "amount", own)
                            : Map.<String, Object>of("figureId", id, "amount", asked.totalWith(own), "own", own);
                })
                .toList();
    }

    private static Map<String, Object> progress(WorkItem duty, List<Long> milestones, List<Asked> figures) {
        return Map.of(
                "done", "本季度按计划推进，政策落实到位，服务对象名册已更新。",
                "problems", "个别乡镇人手不足，数据报送不够及时。",
                "next", "继续落实各项措施，加强对基层的指导。",
                "figures", stated(duty, figures),
                "milestones",
                        milestones.stream()
                                .map(id -> Map.of("milestoneId", id, "state", "DONE"))
                                .toList());
    }
}
