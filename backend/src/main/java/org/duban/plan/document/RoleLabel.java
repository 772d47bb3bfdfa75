package org.duban.plan.document;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A word with a colon that says what follows: units with a part, a deadline, or something else that ends a list of units. An
 * open list; the first that fits counts.
 */
record RoleLabel(String name, Meaning meaning, String pattern) {
    enum Meaning {
        LEAD,
        PARTICIPANT,
        JOINT,
        DEADLINE,
        OTHER
    }

    private static final String UNIT = "(?:单位|部门|处室|科室|股室|机构|委办局|市直单位|主体|地区|方)";
    static final List<RoleLabel> ALL = List.of(
            new RoleLabel("persons", Meaning.OTHER, "(?:(?:责任|牵头|分管|包联|负责|主管|挂钩|联系|包保)(?:市?领导|责任人|人)|联系(?:人|电话|方式))"),
            new RoleLabel(
                    "lead and others at once",
                    Meaning.JOINT,
                    "(?:牵头|主办)" + UNIT + "?(?:和|及|与|、|/)(?:责任|配合|参与|协办|协同|参加)" + UNIT),
            new RoleLabel("lead", Meaning.LEAD, "(?:总牵头|牵头(?:责任|负责|主办|实施|抓总|组织)?|责任牵头|主责|主办|为主|第一责任|首要责任)" + UNIT),
            new RoleLabel(
                    "participant",
                    Meaning.PARTICIPANT,
                    "(?:(?:责任|主要|共同|其他|其它)?(?:配合|参与|参加|协同|协助|协办|会办|协作)(?:配合|参与|责任|实施|落实)?)" + UNIT),
            new RoleLabel(
                    "joint",
                    Meaning.JOINT,
                    "(?:(?:主要|具体|共同|主体|任务|工作|落实)?(?:责任|负责|承办|落实|实施|执行|承担|主管|分工|组织实施|完成|组织)" + "(?:落实|实施)?)" + UNIT),
            new RoleLabel(
                    "deadline",
                    Meaning.DEADLINE,
                    "(?:完成|办结|实施|整改|落实|建设|工作|任务|计划|预计)?(?:完成)?(?:时限|期限|时间(?!表)|时间节点|时间要求|时限要求|时间安排|年限)"),
            new RoleLabel("bare lead", Meaning.LEAD, "(?:牵头|主办)(?= ?:)"),
            new RoleLabel("bare participant", Meaning.PARTICIPANT, "(?:配合|参与|协同|协助|协办)(?= ?:)"),
            new RoleLabel("bare joint", Meaning.JOINT, "(?:责任|负责)(?= ?:)"));

    private static final Pattern ANY = Pattern.compile(
            ALL.stream().map(label -> "(" + label.pattern() + ")").collect(Collectors.joining("|", "(?:", ")"))
                    + "(?:\\([^()]{0,30}\\))?");

    /** Finds the labels, wherever they stand; whether a colon follows is for the caller to ask. */
    static Matcher matcher(String canonical) {
        return ANY.matcher(canonical);
    }

    static RoleLabel of(Matcher found) {
        int group = 1;
        for (RoleLabel label : ALL) {
            if (found.group(group) != null) {
                return label;
            }
            group++;
        }
        throw new IllegalStateException("no label matched");
    }
}
