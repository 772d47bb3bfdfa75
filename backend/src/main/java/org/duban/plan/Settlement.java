package org.duban.plan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;

/**
 * How a person settles a defect; which fields count, the choice says.
 *
 * @param text roles one a line, a corrected number, or the missing words
 * @param path years with values: {@code 2022:91.5 2023:93}
 */
record Settlement(
        @NotNull(message = "请选择处理方式") Choice choice,
        @Nullable Long unitId,
        @Nullable Long groupId,
        @Size(max = 2000, message = "不超过2000字") @Nullable String text,
        @Nullable LocalDate due,
        @Nullable BigDecimal baseline,
        @Nullable Integer baselineYear,
        @Size(max = 1000, message = "不超过1000字") @Nullable String path,

        @NotBlank(message = "请说明理由") @Size(max = 2000, message = "不超过2000字")
        String reason) {

    static Settlement ofProject(long ownerUnitId, LocalDate due, String reason) {
        return new Settlement(Choice.COMPLETE_PROJECT, ownerUnitId, null, null, due, null, null, null, reason);
    }

    long requiredUnit() {
        return required("unitId", unitId, "请选择单位");
    }

    long requiredGroup() {
        return required("groupId", groupId, "请选择单位组");
    }

    String requiredText() {
        String given = required("text", text, "请填写内容");
        if (given.isBlank()) {
            throw RuleViolated.invalid("text", "请填写内容");
        }
        return given.strip();
    }

    LocalDate requiredDue() {
        return required("due", due, "请填写完成时限");
    }

    private static <T> T required(String field, @Nullable T value, String sentence) {
        if (value == null) {
            throw RuleViolated.invalid(field, sentence);
        }
        return value;
    }
}
