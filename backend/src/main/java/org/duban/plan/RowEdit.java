package org.duban.plan;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.duban.plan.document.Indicator.Attribute;
import org.jspecify.annotations.Nullable;

/** What a person makes of a row, and why. */
sealed interface RowEdit {
    String reason();

    record OfTask(
            @NotNull(message = "请填写编号") @Size(max = 200, message = "不超过200字")
            String number,

            @NotBlank(message = "请填写标题") @Size(max = 4000, message = "不超过4000字")
            String title,

            @NotNull(message = "请填写正文") String body,
            @Nullable LocalDate due,
            @NotEmpty(message = "请至少写明一个单位") List<@Valid RolePart> roles,

            @NotBlank(message = "请说明理由") @Size(max = 2000, message = "不超过2000字")
            String reason)
            implements RowEdit {}

    record RolePart(
            @NotBlank(message = "请填写单位") @Size(max = 1000, message = "不超过1000字")
            String unit,

            @NotNull(message = "请选择角色") TaskRole role) {}

    record OfIndicator(
            @NotNull(message = "请填写编号") @Size(max = 200, message = "不超过200字")
            String number,

            @NotBlank(message = "请填写名称") @Size(max = 4000, message = "不超过4000字")
            String name,

            @NotNull(message = "请填写计量单位") @Size(max = 1000, message = "不超过1000字")
            String unit,

            @NotNull(message = "请填写目标") Indicator.Target target,
            @Nullable Attribute attribute,
            @Nullable BigDecimal baseline,
            @Nullable Integer baselineYear,

            @Size(max = 1000, message = "不超过1000字") @Nullable
            String path,

            @NotBlank(message = "请说明理由") @Size(max = 2000, message = "不超过2000字")
            String reason)
            implements RowEdit {}

    record OfProject(
            @NotNull(message = "请填写编号") @Size(max = 200, message = "不超过200字")
            String number,

            @NotBlank(message = "请填写名称") @Size(max = 4000, message = "不超过4000字")
            String title,

            @NotNull(message = "请填写内容") String body,
            @Nullable Long ownerUnitId,
            @Nullable LocalDate due,

            @NotBlank(message = "请说明理由") @Size(max = 2000, message = "不超过2000字")
            String reason)
            implements RowEdit {}
}
