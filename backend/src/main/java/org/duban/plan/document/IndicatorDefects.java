package org.duban.plan.document;

import java.util.ArrayList;
import java.util.List;
import org.duban.plan.document.Defect.Kind;
import org.duban.plan.document.Defect.SubjectType;

/** No light can mean anything without a baseline and a yearly path; a target nobody understands measures nothing. */
final class IndicatorDefects implements DefectRule {
    @Override
    public List<Defect> check(Found found) {
        List<Defect> defects = new ArrayList<>();
        List<Indicator> indicators = found.draft().indicators;
        for (int i = 0; i < indicators.size(); i++) {
            Indicator indicator = indicators.get(i);
            String missing = indicator.baseline() == null ? "基期值和分年度目标" : "分年度目标";
            defects.add(
                    defect(Kind.INDICATOR_WITHOUT_BASELINE_OR_PATH, "没有" + missing + "，请由责任单位填报并审定。", i, indicator));
            if (indicator.target().kind() == Target.Kind.UNDECIDED) {
                defects.add(defect(
                        Kind.UNDECIDED_TARGET,
                        "的目标值“" + DefectRule.shortened(indicator.target().text()) + "”不能识别，请填写。",
                        i,
                        indicator));
            }
        }
        return defects;
    }

    private static Defect defect(Kind kind, String rest, int index, Indicator indicator) {
        return new Defect(
                kind,
                "指标“" + DefectRule.shortened(indicator.name()) + "”" + rest,
                false,
                SubjectType.INDICATOR,
                index,
                indicator.name(),
                indicator.source());
    }
}
