package org.duban.application.kind;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.duban.application.Application;
import org.duban.application.ApplicationKind;
import org.duban.application.Line;
import org.duban.application.Matter;
import org.duban.dispatch.Participation;
import org.duban.dispatch.TaskStatus;
import org.duban.plan.TaskRole;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 牵头/参与调整: units join or leave a task, or change their role in it. */
@Component
class UnitsChange implements ApplicationKind<UnitsChange.Content> {
    private static final int REASON = 2000;
    private static final int MOST = 50;

    private final Participation participation;

    UnitsChange(Participation participation) {
        this.participation = participation;
    }

    record Content(
            @Nullable List<Joining> add,
            @Nullable List<Long> remove,
            @Nullable List<NewRole> roles,
            @Nullable String reason) {

        record Joining(@Nullable Long unitId, @Nullable TaskRole role) {}

        record NewRole(
                @Nullable Long assignmentId, @Nullable TaskRole role) {}

        List<Joining> joining() {
            return add == null
                    ? List.of()
                    : add.stream().filter(Objects::nonNull).toList();
        }

        List<Long> leaving() {
            return remove == null
                    ? List.of()
                    : remove.stream().filter(Objects::nonNull).distinct().toList();
        }

        List<NewRole> newRoles() {
            return roles == null
                    ? List.of()
                    : roles.stream().filter(Objects::nonNull).toList();
        }

        int size() {
            return joining().size() + leaving().size() + newRoles().size();
        }
    }

    @Override
    public String word() {
        return "UNITS";
    }

    @Override
    public String label() {
        return "牵头参与调整";
    }

    @Override
    public String purpose() {
        return "增加或减少承担单位，或调整单位的牵头、参与身份";
    }

    @Override
    public Class<Content> content() {
        return Content.class;
    }

    @Override
    public Optional<String> obstacle(TaskStatus task) {
        return Optional.empty();
    }

    @Override
    public Matter examine(TaskStatus task, Content content) {
        Map<String, String> errors = new LinkedHashMap<>();
        Texts.required(errors, "reason", content.reason(), "调整理由", REASON);
        if (content.size() == 0 || content.size() > MOST) {
            errors.put("add", "请至少增加、减少或调整一个单位，一次不超过 " + MOST + " 个");
        } else {
            joining(task.planTaskId(), content, errors);
            changing(task.planTaskId(), content, errors);
        }
        if (!errors.isEmpty()) {
            throw RuleViolated.invalid(errors);
        }
        long lead = Objects.requireNonNull(task.leadUnitId());
        return Matter.ofTask(
                lead,
                task.planTaskId(),
                "承担单位调整",
                new Matter.Extent(0, content.size(), false, null),
                lines(task, content));
    }

    private List<Line> lines(TaskStatus task, Content content) {
        Lines lines = new Lines();
        content.joining()
                .forEach(joining -> lines.say(
                        "增加单位",
                        participation.unitName(Objects.requireNonNull(joining.unitId())) + "（"
                                + Objects.requireNonNull(joining.role()).label() + "）"));
        content.leaving().forEach(part -> lines.say("减少单位", participation.told(task.planTaskId(), part)));
        content.newRoles()
                .forEach(change -> lines.say(
                        "调整身份",
                        participation.told(task.planTaskId(), Objects.requireNonNull(change.assignmentId())) + "改为"
                                + Objects.requireNonNull(change.role()).label()));
        return lines.say("调整理由", content.reason()).all();
    }

    private void joining(long planTaskId, Content content, Map<String, String> errors) {
        Set<Long> seen = new HashSet<>();
        for (int i = 0; i < content.joining().size(); i++) {
            Content.Joining joining = content.joining().get(i);
            String at = "add[" + i + "].";
            if (joining.unitId() == null) {
                errors.put(at + "unitId", "请选择要增加的单位");
            } else if (!seen.add(joining.unitId())) {
                errors.put(at + "unitId", "同一单位只能增加一次");
            } else {
                participation
                        .objectionToJoining(planTaskId, joining.unitId())
                        .ifPresent(sentence -> errors.put(at + "unitId", sentence));
            }
            if (joining.role() == null) {
                errors.put(at + "role", "请选择该单位的身份");
            }
        }
    }

    private void changing(long planTaskId, Content content, Map<String, String> errors) {
        Set<Long> seen = new HashSet<>();
        content.leaving().forEach(part -> change(planTaskId, "remove", part, seen, errors));
        for (int i = 0; i < content.newRoles().size(); i++) {
            Content.NewRole change = content.newRoles().get(i);
            change(planTaskId, "roles[" + i + "].assignmentId", change.assignmentId(), seen, errors);
            if (change.role() == null) {
                errors.put("roles[" + i + "].role", "请选择调整后的身份");
            }
        }
    }

    private void change(
            long planTaskId, String field, @Nullable Long part, Set<Long> seen, Map<String, String> errors) {
        if (part == null) {
            errors.put(field, "请选择要调整的单位");
        } else if (!seen.add(part)) {
            errors.put(field, "同一单位只能调整一次");
        } else {
            participation
                    .objectionToChanging(planTaskId, part)
                    .ifPresent(sentence -> errors.putIfAbsent(field, sentence));
        }
    }

    @Override
    public void apply(Application granted, Content content) {
        long task = granted.planTaskId();
        String reason = Objects.requireNonNull(content.reason());
        content.newRoles()
                .forEach(change -> participation.changeRole(
                        task,
                        Objects.requireNonNull(change.assignmentId()),
                        Objects.requireNonNull(change.role()),
                        reason));
        content.leaving().forEach(part -> participation.leave(task, part, reason));
        content.joining()
                .forEach(joining -> participation.join(
                        task,
                        Objects.requireNonNull(joining.unitId()),
                        Objects.requireNonNull(joining.role()),
                        reason));
    }
}
