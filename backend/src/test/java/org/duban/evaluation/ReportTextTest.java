package org.duban.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duban.assessment.CanonicalJson;
import org.duban.assessment.IndicatorFacts;
import org.duban.assessment.PlanFacts;
import org.duban.assessment.Round;
import org.duban.assessment.TaskFacts;
import org.duban.paper.Block;
import org.junit.jupiter.api.Test;

/** What the chapters say of facts that are written down here. */
class ReportTextTest {
    private static final String INDICATOR = """
            {"id":%d,"number":"%d","name":"%s","unit":"%%","binding":%s,"target":"≥97%%","unitName":"市教育局",
             "baseline":80,"value":%s,"period":"2023年","expected":90,"timeShare":50.0,"done":%s,"met":false,
             "scale":"%s","reason":"低于路径 3 个点。","forecast":null,
             "course":[{"label":"2020年（基期）","expected":80,"actual":80,"forecast":null},
                       {"label":"2023年","expected":90,"actual":%s,"forecast":null}],
             "counties":[{"unitId":70,"name":"尧都区","period":"2023年","value":88.5}]}""";

    private static final String TASK = """
            {"planTaskId":%d,"kind":"%s","parentId":null,"number":"%d","title":"任务%d","section":"%s",
             "phase":"IMPLEMENTATION","light":"%s","lightReason":"里程碑逾期。","suspendedAt":null,"closureGrade":null,
             "units":[{"assignmentId":1,"unitId":7,"name":"市民政局","role":"LEAD","state":"ACCEPTED","coordinator":true},
                      {"assignmentId":2,"unitId":70,"name":"尧都区","role":"PARTICIPANT","state":"ACCEPTED","coordinator":false}],
             "workPlan":null,
             "milestones":[{"id":1,"title":"一","due":"2023-01-01","originalDue":"2023-01-01","unitName":null,
               "yearlyTarget":null,"state":"DONE","doneOn":"2023-01-01"},
              {"id":2,"title":"二","due":"2023-05-01","originalDue":"2023-05-01","unitName":null,
               "yearlyTarget":null,"state":"DELAYED","doneOn":null}],
             "reports":[{"id":1,"label":"2023年第1季度","deadline":"2023-04-10T00:00:00Z","state":"FILED","signedAt":null,
               "done":"已建成 3 处。","problems":null,"nextSteps":null,"silent":["尧都区"]}],
             "lastParts":[],"figures":[],
             "latenesses":[{"id":1,"unitName":"尧都区","dutyName":"报送","due":"2023-04-10T00:00:00Z",
               "lapsedAt":"2023-04-10T00:00:00Z","latenessClass":"FIRST","cause":"FUNDS"}],
             "orders":[],"evidence":[]}""";

    private static final String BASIS = """
            {"snapshotHash":"0123456789abcdef0123456789abcdef","closed":true,"seed":1,"sampleSize":1,
             "results":[{"planTaskId":1,"selfAssessmentId":11,"leadUnitId":7,"leadUnitName":"市民政局","silent":false,
               "sampled":true,"selfTotal":90,"verifiedTotal":85.5,"expertMean":null,"total":85.5,"paper":"YES","spot":"YES","people":"NOT_ASKED",
               "grade":"GOOD","gradeReason":"八十分以上"},
              {"planTaskId":2,"selfAssessmentId":12,"leadUnitId":7,"leadUnitName":"市民政局","silent":true,
               "sampled":false,"selfTotal":null,"verifiedTotal":60,"expertMean":null,"total":60,"paper":"NO","spot":"NOT_ASKED","people":"NOT_ASKED",
               "grade":"QUALIFIED","gradeReason":"六十分以上"}],
             "checks":[],
             "surveys":[{"surveyId":1,"title":"中期满意度","opensOn":"2023-07-01","closesOn":"2023-07-10","sent":200,
               "answers":150,"responseRate":75.0,"groups":[],"ways":[],
               "questions":[{"number":1,"kind":"SCALE","title":"对康复服务","sections":[],"taskIds":[],"people":140,
                 "satisfied":91.4,"satisfiedAtLeast":null,"mean":4.5,"cells":[]},
                {"number":2,"kind":"SCALE","title":"对就业服务","sections":[],"taskIds":[],"people":null,
                 "satisfied":null,"satisfiedAtLeast":null,"mean":null,"cells":[]}]}],
             "counties":[{"unitId":70,"name":"尧都区"},{"unitId":71,"name":"曲沃县"}],
             "experts":{"experts":3,"scores":[{"planTaskId":1,"mean":88,"diverged":true}]},
             "findings":[{"planTaskId":1,"unitName":"市民政局","problem":"设施未启用","due":"2023-09-30",
               "outcome":"整改到位","doneOn":"2023-09-20","pointsBefore":50,"pointsAfter":55}]}""";

    private final ReportText.Drafted drafted = new ReportText(facts()).draft();

    @Test
    void counts_shares_and_means_are_reckoned_from_the_facts() {
        assertThat(words(Chapter.OVERALL))
                .contains("重点任务 2 项", "绿灯 1 项，黄灯 0 项，红灯 1 项")
                .contains("到期里程碑 4 个，已完成 2 个，到期完成率 50%")
                .contains("优秀 0 项，良好 1 项，合格 1 项，不合格 0 项；得分平均 72.75 分")
                .contains("逾期未自评 1 项", "种子 1");
        assertThat(words(Chapter.TASKS))
                .contains("（一）康复", "（二）就业")
                .contains("任务1（市民政局）。已建成 3 处；里程碑 2 个，已完成 1 个；绿灯，得分 85.5 分，良好。");
    }

    @Test
    void binding_indicators_come_first_and_those_behind_are_named() {
        String words = words(Chapter.INDICATORS);
        assertThat(words.indexOf("（一）约束性指标")).isLessThan(words.indexOf("（二）预期性指标"));
        assertThat(words).contains("约束性指标中滞后或无法判断的有 1 项：入学率", "2023年为 87%，滞后（低于路径 3 个点）。");
    }

    @Test
    void others_views_counties_problems_and_rectification_are_told() {
        assertThat(words(Chapter.VIEWS))
                .contains(
                        "发放 200 份，回收 150 份，回收率 75%",
                        "“对康复服务”：满意率 91.4%", "“对就业服务”：回答人数过少，不公布", "3 名专家依据评估快照独立评分", "88 分");
        assertThat(words(Chapter.COUNTIES)).contains("1 个，应报未报进展 2 件次，逾期 2 件次");
        assertThat(words(Chapter.PROBLEMS)).contains("任务2（市民政局）：里程碑逾期。", "资金 2 件次", "入学率（滞后，约束性）");
        assertThat(words(Chapter.RECTIFICATION))
                .contains("交办整改的问题 1 个，已整改 1 个", "设施未启用。整改期限2023年9月30日，整改到位，复评 55 分（原 50 分）。");
        assertThat(words(Chapter.PROPOSALS)).contains("（一）", "入学率（市教育局）");
    }

    @Test
    void charts_are_numbered_through_told_in_words_and_hold_the_same_numbers() {
        List<Block.Chart> charts = drafted.chapters().values().stream()
                .flatMap(List::stream)
                .filter(Block.Chart.class::isInstance)
                .map(Block.Chart.class::cast)
                .toList();
        assertThat(charts)
                .extracting(Block.Chart::title)
                .containsExactly("图1　各板块重点任务亮灯（项）", "图2　各板块重点任务评估等次（项）", "图3　主要指标完成进度与时序进度（%）", "图4　社会满意度调查各题满意率（%）");
        assertThat(charts.get(2).sentence()).contains("入学率，完成进度 41.2，时序进度 50");
        assertThat(drafted.annexes())
                .extracting(annex -> annex.title())
                .containsExactly("主要指标完成情况表", "主要指标路径、实绩和预测图", "重点任务评估结果表", "县（市、区）情况表", "社会满意度调查结果表", "问题整改情况表");
    }

    @Test
    void words_of_the_office_stand_behind_the_facts_of_their_chapter() {
        Map<Chapter, String> added = new EnumMap<>(Map.of(Chapter.OVERALL, "总体良好"));
        List<Block> body = drafted.body(added);
        int second = body.indexOf(Block.heading(1, "二、主要指标完成情况"));
        assertThat(body.get(second - 1)).isEqualTo(Block.paragraph("总体良好"));
    }

    @Test
    void headings_are_numbered_in_chinese() {
        assertThat(List.of(1, 10, 11, 20, 31))
                .extracting(Phrases::numeral)
                .containsExactly("一", "十", "十一", "二十", "三十一");
    }

    private String words(Chapter chapter) {
        return drafted.chapters().getOrDefault(chapter, List.of()).stream()
                .map(Block::toString)
                .collect(Collectors.joining("\n"));
    }

    private static ReportFacts facts() {
        Round round = CanonicalJson.read("""
                {"id":1,"planId":1,"kind":"MID_TERM","title":"中期评估","state":"CLOSED","partDays":1,"selfDays":2,
                 "verifyDays":3,"objectionDays":1,"samplePercent":50,"edition":1,"version":1}""", Round.class);
        PlanFacts plan = CanonicalJson.read("""
                {"planId":1,"name":"小样规划","periodStart":null,"periodEnd":null,"asOf":"2023-06-30","leftOut":[],
                 "openProjects":[]}""", PlanFacts.class);
        return new ReportFacts(
                round,
                plan,
                List.of(indicator(1, "入学率", true, "87", "41.2", "滞后"), indicator(2, "就业", false, "95", "88", "快于预期")),
                List.of(task(1, "一、康复", "GREEN"), task(2, "二、就业", "RED")),
                CanonicalJson.read(BASIS, ReportBasis.class));
    }

    private static IndicatorFacts indicator(
            int id, String name, boolean binding, String value, String done, String scale) {
        return CanonicalJson.read(
                INDICATOR.formatted(id, id, name, binding, value, done, scale, value), IndicatorFacts.class);
    }

    private static TaskFacts task(int id, String section, String light) {
        return CanonicalJson.read(TASK.formatted(id, "TASK", id, id, section, light), TaskFacts.class);
    }
}
