package org.duban.risk;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.duban.dispatch.RiskSign;
import org.jspecify.annotations.Nullable;

/** What a person says about a risk. */
record RiskForm(
        @NotBlank(message = "请填写风险事项") @Size(max = 1000, message = "风险事项不超过 1000 个字")
        String what,

        @NotNull(message = "请选择可能性")
        @Min(value = 1, message = "可能性应为 1 至 5 级")
        @Max(value = 5, message = "可能性应为 1 至 5 级")
        Integer likelihood,

        @NotNull(message = "请选择影响") @Min(value = 1, message = "影响应为 1 至 5 级") @Max(value = 5, message = "影响应为 1 至 5 级")
        Integer impact,

        @NotBlank(message = "请填写防范措施") @Size(max = 2000, message = "防范措施不超过 2000 个字")
        String measure,

        @Nullable Long ownerUnitId,
        @Nullable RiskSign sign,

        @Size(max = 1000, message = "触发条件不超过 1000 个字") @Nullable
        String signWords) {}
