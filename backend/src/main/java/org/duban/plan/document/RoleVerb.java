package org.duban.plan.document;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A verb behind units that says their part: 甲牵头，乙、丙配合. An open list; the first that fits counts. */
record RoleVerb(String name, RoleKind kind, String pattern) {
    private static final String DONE = "(?:负责|抓总|组织|实施|组织实施|落实|推进|办理|做好|统筹|协调|抓好)*(?:落实|实施)?";
    static final List<RoleVerb> ALL = List.of(
            new RoleVerb("牵头", RoleKind.LEAD, "(?:负责|总|共同)?(?:牵头|为主负责|主办|主责|抓总|总负责)" + DONE),
            new RoleVerb(
                    "配合", RoleKind.PARTICIPANT, "(?:积极|密切|共同|协同|协助|分别|按职责(?:分工)?)*(?:配合|参与|参加|协助|协办|会办|协同)" + DONE),
            new RoleVerb(
                    "按职责分工负责",
                    RoleKind.JOINT,
                    "(?:根据|按照?|依据?|依照)?(?:各自)?(?:部门)?(?:职责|职能|分工)(?:和?任务)?(?:分工|权限)?(?:分别|共同|抓好|做好|具体)*"
                            + "(?:负责|落实|承担|推进|实施|做好|工作)*(?:落实|工作)?"),
            new RoleVerb(
                    "负责", RoleKind.JOINT, "(?:共同|分别|具体|分头|联合|全面|组织|分工|各自)*(?:负责|承办|组织实施|组织落实|落实|承担|推进)(?:落实|实施|推进)?"));

    private static final Pattern ANY =
            Pattern.compile(ALL.stream().map(verb -> "(" + verb.pattern() + ")").collect(Collectors.joining("|")));

    static Matcher matcher(String canonical) {
        return ANY.matcher(canonical);
    }

    static RoleKind kindOf(Matcher found) {
        int group = 1;
        for (RoleVerb verb : ALL) {
            if (found.group(group) != null) {
                return verb.kind();
            }
            group++;
        }
        throw new IllegalStateException("no verb matched");
    }
}
