package org.duban.application.kind;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.duban.application.Application;
import org.duban.application.ApplicationKind;
import org.duban.application.Matter;
import org.duban.application.SubjectType;
import org.duban.dispatch.Figures;
import org.duban.dispatch.TaskStatus;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 数据更正: a number was reported wrongly; the old one is kept beside the new one. */
@Component
class Correction implements ApplicationKind<Correction.Content> {
    private static final int REASON = 2000;

    private final Figures figures;

    Correction(Figures figures) {
        this.figures = figures;
    }

    /** Which value that holds, what it should have been, and why. */
    record Content(
            @Nullable Long valueId,
            @Nullable BigDecimal amount,
            @Nullable String reason) {}

    @Override
    public String word() {
        return "CORRECTION";
    }

    @Override
    public String label() {
        return "数据更正";
    }

    @Override
    public String purpose() {
        return "更正已经报出的数字，原数字并列保留";
    }

    @Override
    public boolean isOfLead() {
        return false;
    }

    @Override
    public Class<Content> content() {
        return Content.class;
    }

    @Override
    public Optional<String> obstacle(TaskStatus task) {
        return figures.isReported(task.planTaskId()) ? Optional.empty() : Optional.of("该任务还没有报出过数字，没有可更正的");
    }

    @Override
    public Matter examine(TaskStatus task, Content content) {
        if (content.valueId() == null) {
            throw RuleViolated.invalid("valueId", "请选择要更正的数字");
        }
        Figures.Correction correction = figures.correctable(task.planTaskId(), content.valueId());
        Map<String, String> errors = new LinkedHashMap<>();
        Texts.required(errors, "reason", content.reason(), "更正理由", REASON);
        if (content.amount() == null) {
            errors.put("amount", "请填写正确的数字");
        } else {
            figures.objection(correction, content.amount()).ifPresent(sentence -> errors.put("amount", sentence));
        }
        if (!errors.isEmpty()) {
            throw RuleViolated.invalid(errors);
        }
        return new Matter(
                correction.value().unitId(),
                SubjectType.FIGURE,
                content.valueId(),
                correction.told(Objects.requireNonNull(content.amount())),
                Matter.Extent.NONE,
                new Lines()
                        .say("更正", correction.told(Objects.requireNonNull(content.amount())))
                        .say("更正理由", content.reason())
                        .all());
    }

    @Override
    public void apply(Application granted, Content content) {
        figures.correct(
                granted.planTaskId(),
                granted.subjectId(),
                Objects.requireNonNull(content.amount()),
                Objects.requireNonNull(content.reason()),
                granted.id());
    }
}
