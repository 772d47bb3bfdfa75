package org.duban.plan.document;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a column of a table holds, told from its head; the first that fits counts. */
enum HeaderField {
    NUMBER("序号|编号|序"),
    LEAD(".*(?:牵头|主办|主责)(?:单位|部门|处室|科室|责任单位)?.{0,6}"),
    PARTICIPANT(".*(?:配合|参与|参加|协同|协助|协办)(?:责任)?(?:单位|部门|处室|科室)?.{0,6}"),
    OTHER(".*(?:领导|责任人|联系人|电话|备注|进展|说明|依据|来源).*"),
    JOINT(".*(?:责任|负责|承办|落实|实施|承担|主管)(?:主体|单位|部门|处室|科室).{0,6}"),
    DEADLINE(".*(?:时限|期限|完成时间|时间节点|时间要求|时间安排|年限|起止).*"),
    ATTRIBUTE("(?:指标)?(?:属性|性质)"),
    BASELINE("(?:20\\d\\d年?)?(?:\\(?(?:基数|基期值?|基准值?|现状值?|实际值?|实绩|完成值?|完成情况)\\)?)(?:\\(.*\\))?"),
    TARGET("20\\d\\d年?(?:目标值?|规划值?|预期值?|\\(目标\\))?|\\(?(?:规划)?目标值?\\)?|到?20\\d\\d年(?:达到|目标).*"),
    GROWTH(".*(?:年均|累计|五年|增速|增长|\\(?\\+\\)?).*"),
    MEASURE("计量单位|单位"),
    INDICATOR("(?:主要|具体|核心|评价|监测|考核|一级|二级)?指标(?:名称|内容|项目)?"),
    CATEGORY("类别|领域|分类|类型|方面|维度"),
    PROJECT("(?:重点|重大)?(?:项目|工程)(?:名称)?"),
    TASK("(?:重点|主要|工作|目标|具体|年度|改革)*(?:任务|事项|工作|项)(?:名称|事项|分解)?|任务要点|政策措施|重点举措"),
    CONTENT(".*(?:内容|措施|举措|要求|任务|工作|事项|要点|目标).*");

    private final Pattern pattern;

    HeaderField(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    static final Set<HeaderField> UNITS = EnumSet.of(LEAD, PARTICIPANT, JOINT);
    private static final int LONGEST = 24;

    static Optional<HeaderField> of(String canonical) {
        String head = canonical.replaceAll("[ \n*]+", "");
        if (head.isEmpty() || head.length() > LONGEST || head.indexOf('。') >= 0) {
            return Optional.empty();
        }
        for (HeaderField field : values()) {
            if (field.pattern.matcher(head).matches()) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}
