package org.duban.plan.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RolePhrasesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            （牵头单位：市甲局；参与单位：市乙局、市丙局）                  | 市甲局=LEAD 市乙局=PARTICIPANT 市丙局=PARTICIPANT
            （牵头单位：市甲局，配合单位：市乙局、市丙局）                  | 市甲局=LEAD 市乙局=PARTICIPANT 市丙局=PARTICIPANT
            (牵头部门:市甲局;协同部门:市乙局,市丙局)                        | 市甲局=LEAD 市乙局=PARTICIPANT 市丙局=PARTICIPANT
            （市甲局牵头，市乙局、市丙局配合）                              | 市甲局=LEAD 市乙局=PARTICIPANT 市丙局=PARTICIPANT
            （市甲局牵头，市乙局、市丙局等按职责分工负责）                  | 市甲局=LEAD 市乙局=PARTICIPANT 市丙局=PARTICIPANT
            （市甲局、市乙局、市丙局按职责分工负责）                        | 市甲局=JOINT 市乙局=JOINT 市丙局=JOINT
            （责任单位：市甲局、市乙局）                                    | 市甲局=JOINT 市乙局=JOINT
            责任单位：市甲局牵头，市乙局、市丙局配合                        | 市甲局=LEAD 市乙局=PARTICIPANT 市丙局=PARTICIPANT
            【牵头单位：市甲局】【配合单位：市乙局】                        | 市甲局=LEAD 市乙局=PARTICIPANT
            【牵头单位】市甲局【配合单位】市乙局                            | 市甲局=LEAD 市乙局=PARTICIPANT
            [责任部门：市甲局]                                              | 市甲局=JOINT
            由市甲局会同市乙局负责。                                        | 市甲局=LEAD 市乙局=PARTICIPANT
            由市甲局牵头，市乙局参与。                                      | 市甲局=LEAD 市乙局=PARTICIPANT
            （责任单位：市甲局（牵头）、市乙局）                            | 市甲局=LEAD 市乙局=PARTICIPANT
            （市甲局、市乙局负责，排在第一位的部门为牵头部门）              | 市甲局=LEAD 市乙局=PARTICIPANT
            （责任单位：市文化和旅游局、市规划和自然资源局和市乙局）        | 市文化和旅游局=JOINT 市规划和自然资源局=JOINT 市乙局=JOINT
            （責任單位：市甲局、市衛健委）                                  | 市甲局=JOINT 市衛健委=JOINT
            （责任单位：市甲局；完成时限：2025年6月）                       | 市甲局=JOINT
            （配合单位：市甲局，各区、县级市）                              | 市甲局=PARTICIPANT 各区、县级市=PARTICIPANT
            （责任单位：市甲局、各县（市、区）人民政府）                    | 市甲局=JOINT 各县（市、区）人民政府=JOINT
            （市甲局、市残联）                                              | 市甲局=JOINT 市残联=JOINT
            （市甲局、市残联等及各区政府按职责分工负责）                    | 市甲局=JOINT 市残联=JOINT 各区政府=JOINT
            （责任领导：张某；责任单位：市甲局；责任人：李某）              | 市甲局=JOINT
            """)
    void units_and_their_parts_are_read_as_written(String phrase, String roles) {
        PlanDraft plan = Plans.read("一、重点任务\n1．修缮旧桥。加固桥面。" + phrase);
        assertThat(plan.tasks()).hasSize(1);
        assertThat(Plans.roles(plan.tasks().get(0))).isEqualTo(roles);
    }

    @ParameterizedTest
    @CsvSource({
        "2025年12月底前, 2025-12-31",
        "2025年6月, 2025-06-30",
        "2024年底, 2024-12-31",
        "2025年上半年, 2025-06-30",
        "2025年第三季度, 2025-09-30",
        "2025-03-05, 2025-03-05",
        "2023年1月—2025年8月, 2025-08-31",
        "长期坚持,",
    })
    void a_deadline_is_a_date_only_where_the_words_name_one(String words, String date) {
        PlanDraft plan = Plans.read("1．修缮旧桥。加固。\n责任单位：市甲局\n完成时限：" + words);
        assertThat(plan.tasks()).extracting(Task::deadline).extracting("text").containsExactly(words);
        assertThat(Plans.due(plan.tasks().get(0))).isEqualTo(String.valueOf(date));
    }

    @ParameterizedTest
    @CsvSource({"各县（市、区）人民政府", "各成员单位", "各有关单位", "市直各有关部门", "各区、县级市", "各县区", "各县（市、区）政府", "有关部门", "市委工委各成员单位"})
    void groups_are_marked(String name) {
        PlanDraft plan = Plans.read("1．修缮旧桥。加固。（责任单位：市甲局、" + name + "）");
        assertThat(plan.tasks().get(0).roles()).extracting(Role::unit).containsExactly("市甲局", name);
        assertThat(plan.tasks().get(0).roles()).extracting(Role::group).containsExactly(false, true);
    }

    @ParameterizedTest
    @CsvSource({"1．修缮旧桥。严格落实责任。", "1．修缮旧桥。各方要各负其责（见附件）。", "1．修缮旧桥。建立责任制（由专人负责）。", "1．修缮旧桥。牵头单位要抓好落实。"})
    void prose_about_duty_names_nobody(String text) {
        assertThat(Plans.read(text).tasks()).isEmpty();
    }
}
