package org.duban.plan.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.duban.plan.document.Defect.Kind;
import org.duban.plan.document.file.PlanFile;
import org.junit.jupiter.api.Test;

/** Documents of the family, each invented, each odd in its own way. */
class VariantsTest {
    @Test
    void lost_line_breaks_are_mended() {
        PlanDraft plan = Plans.read("三、主要任务（一）健全网络1．建设站点。新建站点二十个。（牵头单位：区甲局；参与单位：区乙局）2．培训人员。"
                + "每年轮训2.5万人。（责任单位：区丙局）（二）提升保障3．落实补贴。按月发放。（区甲局负责）四、组织实施各单位抓好落实。");
        assertThat(plan.tasks()).extracting(Task::title).containsExactly("建设站点", "培训人员", "落实补贴");
        assertThat(plan.tasks()).extracting(Plans::section).containsExactly("（一）健全网络", "（一）健全网络", "（二）提升保障");
    }

    @Test
    void tasks_may_be_numbered_in_brackets_beyond_thirty_and_have_units_on_lines_below() {
        PlanDraft plan =
                Plans.read("二、重点任务\n（二十九）整治河道。\n清淤疏浚。\n责任单位：县甲局、\n县乙局\n（三十）修建公园。\n责任部门：县丙局牵头，县甲局配合\n完成时限：2025年底");
        assertThat(plan.tasks()).extracting(Task::number).containsExactly("二十九", "三十");
        assertThat(plan.tasks())
                .extracting(Plans::roles)
                .containsExactly("县甲局=JOINT 县乙局=JOINT", "县丙局=LEAD 县甲局=PARTICIPANT");
    }

    @Test
    void tasks_without_numbers_are_found_by_their_units() {
        PlanDraft plan = Plans.read("年度工作要点\n改造厕所。全年一百座。（责任单位：市甲局）\n改造路灯。全年二百盏。（责任单位：市甲局、市乙局）");
        assertThat(plan.tasks()).extracting(Task::title).containsExactly("改造厕所", "改造路灯");
    }

    @Test
    void measures_with_units_of_their_own_stay_within_their_task() {
        PlanDraft plan = Plans.read(
                "二、工作任务\n1.推进信息化。统筹建设。\n（1）建设中心。（责任单位：市甲局）\n（2）开发应用。（牵头单位：市乙局；配合单位：市丙局）\n2.完善制度。制定办法。（责任单位：市丁局）");
        assertThat(plan.tasks())
                .extracting(Plans::roles)
                .containsExactly("市甲局=PARTICIPANT 市乙局=LEAD 市丙局=PARTICIPANT", "市丁局=JOINT");
        assertThat(plan.tasks().get(0).measures()).extracting(Measure::title).containsExactly("建设中心", "开发应用");
    }

    @Test
    void principles_and_requirements_are_no_tasks() {
        PlanDraft plan =
                Plans.read("一、基本原则\n（一）坚持统筹。政府负责。\n（二）坚持创新。\n二、主要任务\n（一）修建步道。建设十条。（市甲局负责）\n三、保障措施\n（一）加强领导。各部门要重视。");
        assertThat(plan.tasks()).extracting(Task::title).containsExactly("修建步道");
    }

    @Test
    void a_convention_stated_once_holds_on() {
        PlanDraft plan = Plans.read("一、主要任务\n1．修桥。加固。（市甲局、市乙局负责，排在第一位的部门为牵头部门，下同）\n2．铺路。硬化。（市丙局、市甲局负责）");
        assertThat(plan.tasks())
                .extracting(Plans::roles)
                .containsExactly("市甲局=LEAD 市乙局=PARTICIPANT", "市丙局=LEAD 市甲局=PARTICIPANT");
    }

    @Test
    void a_convention_in_a_note_holds_for_the_whole_text() {
        PlanDraft plan = Plans.read("一、主要任务\n1．修桥。加固。（责任单位：市甲局、市乙局）\n注：责任单位中排在首位的单位为牵头单位。");
        assertThat(Plans.roles(plan.tasks().get(0))).isEqualTo("市甲局=LEAD 市乙局=PARTICIPANT");
    }

    @Test
    void traditional_script_is_read() {
        PlanDraft plan = Plans.read("一、完善設施\n1、改造車站。加裝坡道。（牽頭單位：市甲局；參與單位：市殘聯）");
        assertThat(Plans.roles(plan.tasks().get(0))).isEqualTo("市甲局=LEAD 市殘聯=PARTICIPANT");
    }

    @Test
    void a_pipe_table_gives_tasks() {
        PlanDraft plan = Plans.read("## 任务分工\n| 序号 | 重点任务 | 牵头单位 | 责任单位 | 完成时限 |\n|---|---|---|---|---|\n"
                + "| 1 | 修订预案。完善体系。 | 县甲局 | 县乙局、各乡镇（街道） | 2025年6月底前 |\n| 2 | 排查隐患 | 县丙局 | | 长期 |");
        assertThat(plan.tasks()).extracting(Task::title).containsExactly("修订预案", "排查隐患");
        assertThat(Plans.roles(plan.tasks().get(0))).isEqualTo("县甲局=LEAD 县乙局=PARTICIPANT 各乡镇（街道）=PARTICIPANT");
        assertThat(Plans.due(plan.tasks().get(0))).isEqualTo("2025-06-30");
    }

    @Test
    void a_table_flattened_to_one_cell_a_line_gives_tasks() {
        PlanDraft plan =
                Plans.read("序号\n重点任务\n牵头单位\n配合单位\n完成时限\n1\n整修公路\n县甲局\n县乙局、县丙局\n2025年10月\n2\n新建站亭\n县乙局\n2025年底");
        assertThat(plan.tasks())
                .extracting(Plans::roles)
                .containsExactly("县甲局=LEAD 县乙局=PARTICIPANT 县丙局=PARTICIPANT", "县乙局=LEAD");
        assertThat(Plans.due(plan.tasks().get(1))).isEqualTo("2025-12-31");
    }

    @Test
    void a_flattened_table_gives_indicators_and_a_contradicting_figure_is_told() {
        PlanDraft plan = Plans.read(
                "专栏1 主要指标\n序号\n指标名称\n单位\n2020年\n2025年\n属性\n1\n站点覆盖率\n%\n60\n≥90\n预期性\n2\n风险知晓率\n%\n50\n>85\n约束性\n"
                        + "二、重点任务\n（一）加强宣传。到2025年风险知晓率达到80%。（责任单位：市甲局）");
        assertThat(plan.indicators())
                .extracting(i -> i.name() + i.unit() + i.target().text() + i.attribute() + i.baseline())
                .containsExactly("站点覆盖率%≥90ANTICIPATORY60", "风险知晓率%>85BINDING50");
        assertThat(Plans.defects(plan)).containsEntry(Kind.CONTRADICTING_NUMBER, 1L);
    }

    @Test
    void columns_cut_into_the_numbering_of_tasks() {
        PlanDraft plan =
                Plans.read("三、重点任务\n1．甲。一。（责任单位：市甲局）\n专栏2 重点项目\n1.子。做。\n2.丑。做。\n\n2．乙。二。（责任单位：市乙局）\n3．丙。三。（责任单位：市丙局）");
        assertThat(plan.tasks()).extracting(Task::title).containsExactly("甲", "乙", "丙");
        assertThat(plan.keyProjects()).extracting(KeyProject::title).containsExactly("子", "丑");
        assertThat(Plans.defects(plan)).containsEntry(Kind.PROJECT_WITHOUT_OWNER_OR_DATE, 2L);
    }

    @Test
    void word_leftovers_are_passed_over() {
        PlanDraft plan = Plans.read("[bookmark: _Toc1]三、重点任务\n[bookmark: _Toc2]（一）修桥。加固。（责任单位：市甲局）");
        assertThat(plan.sections()).extracting(Section::label).containsExactly("三、重点任务");
        assertThat(plan.tasks()).hasSize(1);
    }

    @Test
    void a_text_cut_in_the_middle_keeps_what_it_has_and_says_so() {
        PlanDraft plan = Plans.read("三、重点任务\n1．修桥。加固。（责任单位：市甲局）\n2．铺路。硬化。（牵头单位：市乙局；参与单位：市丙");
        assertThat(plan.tasks()).hasSize(2);
        assertThat(Plans.defects(plan)).containsEntry(Kind.TEXT_CUT_OFF, 1L);
    }

    @Test
    void a_text_without_tasks_has_none() {
        PlanDraft plan = Plans.read("关于召开座谈会的通知\n各有关单位：\n定于下周召开座谈会。\n一、时间地点\n周三上午。\n二、参加人员\n各单位负责人。");
        assertThat(plan.tasks()).isEmpty();
        assertThat(plan.indicators()).isEmpty();
        assertThat(plan.keyProjects()).isEmpty();
    }

    @Test
    void announced_tasks_without_any_units_are_listed_as_such() {
        PlanDraft plan = Plans.read("二、主要任务\n（一）修桥。加固桥面。\n（二）铺路。硬化路面。");
        assertThat(plan.tasks()).hasSize(2);
        assertThat(Plans.defects(plan)).containsEntry(Kind.NO_UNIT, 2L);
        assertThat(plan.defects()).allMatch(Defect::blocking);
    }

    @Test
    void doubts_about_units_and_numbers_become_defects() {
        PlanDraft plan = new PlanReader(Plans.knowing("市甲局", "市乙局"))
                .read(PlanFile.pasted("三、重点任务\n1．修桥。加固。（责任单位：市甲局、市乙局；市丙局）\n1．铺路。硬化。（责任单位：市甲局等部门）", "x"));
        assertThat(Plans.defects(plan))
                .containsEntry(Kind.AMBIGUOUS_SEPARATOR, 1L)
                .containsEntry(Kind.UNKNOWN_UNIT, 1L)
                .containsEntry(Kind.DUPLICATE_NUMBER, 1L)
                .containsEntry(Kind.OPEN_UNIT_LIST, 1L);
        assertThat(plan.defects())
                .filteredOn(d -> d.kind() == Kind.UNKNOWN_UNIT)
                .first()
                .satisfies(d -> assertThat(d.message()).contains("市丙局", "相近", "市甲局"))
                .satisfies(d -> assertThat(d.blocking()).isTrue());
    }
}
