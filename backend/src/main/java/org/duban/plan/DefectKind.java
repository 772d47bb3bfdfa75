package org.duban.plan;

import static org.duban.plan.Choice.*;

import java.util.List;

/** What a text can leave open, and the ways in which a person may settle it. */
enum DefectKind {
    NO_LEAD("没有牵头单位", NAME_LEAD, LEAVE_TO_APPOINTMENT, STATE_ROLES),
    SEVERAL_LEADS("多个牵头单位", NAME_LEAD, LEAVE_TO_APPOINTMENT, STATE_ROLES),
    NO_UNITS("没有分工", STATE_ROLES),
    AMBIGUOUS_SEPARATOR("分隔符有歧义", KEEP_AS_READ, STATE_ROLES),
    UNKNOWN_UNIT("单位无法识别", CHOOSE_UNIT, CREATE_ALIAS, CHOOSE_GROUP),
    GROUP_UNIT("集合单位", KEEP_AS_READ, CHOOSE_GROUP, STATE_ROLES),
    PROJECT_WITHOUT_OWNER("重点项目缺责任单位和时限", COMPLETE_PROJECT),
    INDICATOR_WITHOUT_BASELINE("指标缺基期值和年度路径", COMPLETE_INDICATOR),
    CONTRADICTING_NUMBER("数字前后不一致", KEEP_AS_READ, CORRECT_NUMBER),
    DUPLICATE_NUMBER("编号重复", KEEP_AS_READ, CORRECT_NUMBER),
    CUT_OFF("文本不完整", KEEP_AS_READ, CORRECT_TEXT),
    OTHER("其他", KEEP_AS_READ);

    private final String label;
    private final List<Choice> choices;

    DefectKind(String label, Choice... choices) {
        this.label = label;
        this.choices = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(choices), java.util.stream.Stream.of(DISMISS))
                .toList();
    }

    String label() {
        return label;
    }

    List<Choice> choices() {
        return choices;
    }
}
