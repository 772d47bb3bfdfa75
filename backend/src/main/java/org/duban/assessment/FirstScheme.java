package org.duban.assessment;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a first scheme begins with; the office writes on from there. */
final class FirstScheme {
    static final BigDecimal STEP = new BigDecimal("0.5");
    static final int PART_DAYS = 10;
    static final int SELF_DAYS = 15;
    static final int VERIFY_DAYS = 30;
    static final int OBJECTION_DAYS = 5;
    static final int SAMPLE_PERCENT = 20;
    static final String SCOPE = "各参与单位报送本单位承担的工作，主办单位汇总自评并由负责人签发，残工委办公室逐项核实、抽取部分任务实地检查。";

    private static final int WEIGHT = 30;
    private static final int SEATS = 3;
    private static final int EXPERT_DAYS = 10;
    private static final BigDecimal SPREAD = BigDecimal.valueOf(15);

    private FirstScheme() {}

    /** A yearly round is the committee's own; the plan itself asks for others' eyes at half-time and at the end. */
    static @Nullable ExpertTerms experts(RoundKind kind) {
        return kind == RoundKind.YEARLY ? null : new ExpertTerms(WEIGHT, SEATS, EXPERT_DAYS, SPREAD);
    }

    static List<SchemeForm.Line> criteria() {
        return List.of(
                line("任务推进", 35, FactBasis.MILESTONES, "到基准日应完成的里程碑，按期完成得全分，逾期完成得一半", "里程碑完成的文件、验收或统计材料"),
                line("数字目标", 25, FactBasis.FIGURES, "到期年度目标的完成比例，取各项平均", "数字的出处和核定材料"),
                line("进展报送", 10, FactBasis.REPORTS, "应报次数中报送并核实的比例", null),
                line("办理时效", 10, FactBasis.DISCIPLINE, "每逾期一件扣百分之五，每收到一份督办文书扣百分之十", null),
                line("工作成效", 15, FactBasis.JUDGED, "残疾人得到的实际变化，以服务对象的感受和走访情况为准", "走访、座谈或回访记录"),
                line("协同配合", 5, FactBasis.JUDGED, "牵头和参与单位会商、共享数据、联合办理的情况", "会议纪要、联合发文等"));
    }

    private static SchemeForm.Line line(
            String name, int points, FactBasis basis, String meaning, @Nullable String evidence) {
        return new SchemeForm.Line(name, BigDecimal.valueOf(points), basis, meaning, evidence);
    }
}
