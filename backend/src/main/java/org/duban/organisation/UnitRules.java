package org.duban.organisation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What must hold of a unit, told by field; the same for forms and for imported tables. */
final class UnitRules {
    static final long NEW = -1;

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final int MOST_ALIASES = 20;

    private final UnitDirectory directory;

    UnitRules(UnitDirectory directory) {
        this.directory = directory;
    }

    /** @param id the unit that is edited, or {@link #NEW} */
    Map<String, String> violations(UnitDraft draft, long id) {
        Map<String, String> errors = new LinkedHashMap<>();
        code(draft.code(), id).ifPresent(error -> errors.put("code", error));
        PlainText.violation(draft.name(), 100).ifPresent(error -> errors.put("name", error));
        PlainText.violation(draft.fullName(), 200).ifPresent(error -> errors.put("fullName", error));
        aliases(draft, errors);
        superior(draft.parentId(), id, errors);
        host(draft.hostUnitId(), id, errors);
        if (draft.validTo() != null && draft.validTo().isBefore(draft.validFrom())) {
            errors.put("validTo", "有效期止不能早于有效期起");
        }
        if (errors.isEmpty()) {
            rivals(draft, id, errors);
        }
        return errors;
    }

    private Optional<String> code(String code, long id) {
        if (!CODE.matcher(code).matches()) {
            return Optional.of("代码以小写字母开头，由小写字母、数字和连字符组成，不超过 40 位");
        }
        return directory.byCode(code).filter(unit -> unit.id() != id).map(unit -> "代码已由“" + unit.name() + "”使用");
    }

    private static void aliases(UnitDraft draft, Map<String, String> errors) {
        if (draft.aliases().size() > MOST_ALIASES) {
            errors.put("aliases", "别名不超过 " + MOST_ALIASES + " 个");
        }
        draft.aliases().stream()
                .flatMap(alias -> PlainText.violation(alias, 200).stream())
                .findFirst()
                .ifPresent(error -> errors.put("aliases", "别名" + error));
        if (draft.aliases().stream().anyMatch(alias -> alias.matches(".*[;；].*"))) {
            errors.put("aliases", "别名中不能含有分号，表格以它分隔别名");
        }
    }

    private void superior(@Nullable Long parentId, long id, Map<String, String> errors) {
        if (parentId == null) {
            return;
        }
        if (directory.optional(parentId).isEmpty()) {
            errors.put("parentId", "上级单位不存在");
        } else if (parentId == id || directory.below(id).contains(parentId)) {
            errors.put("parentId", "上级单位不能是本单位或其下级");
        }
    }

    private void host(@Nullable Long hostId, long id, Map<String, String> errors) {
        if (hostId == null) {
            return;
        }
        var host = directory.optional(hostId);
        if (host.isEmpty()) {
            errors.put("hostUnitId", "承办单位不存在");
        } else if (hostId == id || host.get().hostUnitId() != null) {
            errors.put("hostUnitId", "承办单位须是另一个不由他人承办的单位");
        }
    }

    private void rivals(UnitDraft draft, long id, Map<String, String> errors) {
        var names = Stream.concat(Stream.of(draft.name(), draft.fullName()), draft.aliases().stream());
        Map<String, Unit> rivals = directory.rivals(names, id);
        if (!rivals.isEmpty()) {
            errors.put(
                    rivals.containsKey(draft.name()) ? "name" : "aliases",
                    rivals.entrySet().stream()
                            .map(rival -> "“" + rival.getKey() + "”已用于“"
                                    + rival.getValue().name() + "”")
                            .collect(Collectors.joining("；")));
        }
    }
}
