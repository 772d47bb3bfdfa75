package org.duban.organisation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What must hold of a group of units, told by field. */
final class GroupRules {
    static final long NEW = -1;

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final int MOST_PHRASES = 20;

    private final UnitDirectory directory;
    private final List<UnitGroup> groups;

    GroupRules(UnitDirectory directory, List<UnitGroup> groups) {
        this.directory = directory;
        this.groups = groups;
    }

    /** @param id the group that is edited, or {@link #NEW} */
    Map<String, String> violations(GroupDraft draft, long id) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (!CODE.matcher(draft.code()).matches()) {
            errors.put("code", "代码以小写字母开头，由小写字母、数字和连字符组成，不超过 40 位");
        } else if (groups.stream().anyMatch(group -> group.code().equals(draft.code()) && group.id() != id)) {
            errors.put("code", "代码已由另一单位组使用");
        }
        PlainText.violation(draft.name(), 100).ifPresent(error -> errors.put("name", error));
        phrases(draft, id, errors);
        if (draft.memberIds().stream()
                .anyMatch(member -> directory.optional(member).isEmpty())) {
            errors.put("memberIds", "有成员单位不存在");
        } else if (draft.memberIds().isEmpty() && draft.memberKind() == null) {
            errors.put("memberIds", "请选择成员单位或成员类别");
        }
        return errors;
    }

    private void phrases(GroupDraft draft, long id, Map<String, String> errors) {
        if (draft.phrases().size() > MOST_PHRASES) {
            errors.put("phrases", "规划用语不超过 " + MOST_PHRASES + " 条");
        }
        for (String phrase : draft.phrases()) {
            PlainText.violation(phrase, 200).ifPresent(error -> errors.put("phrases", "规划用语" + error));
            directory
                    .findGroup(phrase)
                    .filter(group -> group.id() != id)
                    .ifPresent(group -> errors.put("phrases", "“" + phrase + "”已用于“" + group.name() + "”"));
            directory
                    .find(phrase)
                    .ifPresent(unit -> errors.put("phrases", "“" + phrase + "”是单位“" + unit.name() + "”的名称"));
        }
    }
}
