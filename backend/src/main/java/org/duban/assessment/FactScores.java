package org.duban.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.duban.dispatch.MilestoneState;
import org.duban.shared.SystemTime;

/** What the facts of a task say of a criterion, before anybody is asked. Missing facts give nothing. */
final class FactScores {
    private static final int SHARE_PLACES = 10;
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal YELLOW = new BigDecimal("0.6");

    /** How much of the points a lapse and a paper of the ladder cost. */
    private static final BigDecimal A_LAPSE = new BigDecimal("0.05");

    private static final BigDecimal AN_ORDER = new BigDecimal("0.10");

    private final TaskFacts facts;
    private final LocalDate asOf;
    private final BigDecimal step;

    FactScores(TaskFacts facts, LocalDate asOf, BigDecimal step) {
        this.facts = facts;
        this.asOf = asOf;
        this.step = step;
    }

    FactScore of(Criterion criterion) {
        return switch (criterion.basis()) {
            case MILESTONES -> milestones(criterion.points());
            case FIGURES -> figures(criterion.points());
            case REPORTS -> reports(criterion.points());
            case DISCIPLINE -> discipline(criterion.points());
            case LIGHT -> light(criterion.points());
            case JUDGED -> new FactScore(Mark.JUDGED, null, "由单位自评、办公室核实评议");
        };
    }

    /** Reached in time counts whole, reached late half. */
    private FactScore milestones(BigDecimal full) {
        if (facts.workPlan() == null) {
            return FactScore.missing("到基准日没有经批准的实施方案");
        }
        List<TaskFacts.Milestone> due = facts.milestones().stream()
                .filter(milestone -> !milestone.due().isAfter(asOf))
                .toList();
        if (due.isEmpty()) {
            return FactScore.notApplicable("到基准日没有应完成的里程碑");
        }
        long done = due.stream()
                .filter(milestone -> milestone.state() == MilestoneState.DONE)
                .count();
        long inTime = due.stream().filter(FactScores::isInTime).count();
        String reason = "应完成里程碑 %d 个，按期完成 %d 个，逾期完成 %d 个，未完成 %d 个"
                .formatted(due.size(), inTime, done - inTime, due.size() - done);
        return scored(full, share(weighted(inTime, done - inTime), due.size()), reason);
    }

    private static boolean isInTime(TaskFacts.Milestone milestone) {
        return milestone.state() == MilestoneState.DONE
                && milestone.doneOn() != null
                && !milestone.doneOn().isAfter(milestone.due());
    }

    /** The mean of how much of each target of a year gone by was reached; one never stated counts as nothing. */
    private FactScore figures(BigDecimal full) {
        int lastYear = asOf.isEqual(LocalDate.of(asOf.getYear(), 12, 31)) ? asOf.getYear() : asOf.getYear() - 1;
        List<String> words = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (TaskFacts.Figure figure : facts.figures()) {
            Optional<TaskFacts.Target> target = figure.targets().stream()
                    .filter(one -> one.year() <= lastYear && one.amount().signum() > 0)
                    .max(Comparator.comparingInt(TaskFacts.Target::year));
            if (target.isPresent()) {
                sum = sum.add(reached(figure, target.get()));
                words.add(told(figure, target.get()));
            }
        }
        return words.isEmpty()
                ? FactScore.notApplicable("没有到期的年度数字目标")
                : scored(full, share(sum, words.size()), String.join("；", words));
    }

    private static BigDecimal reached(TaskFacts.Figure figure, TaskFacts.Target target) {
        return figure.amount() == null
                ? BigDecimal.ZERO
                : figure.amount()
                        .divide(target.amount(), SHARE_PLACES, RoundingMode.HALF_UP)
                        .max(BigDecimal.ZERO)
                        .min(BigDecimal.ONE);
    }

    private static String told(TaskFacts.Figure figure, TaskFacts.Target target) {
        String stated = figure.amount() == null ? "从未报数" : plain(figure.amount()) + " " + figure.measure();
        return figure.name() + "：" + target.year() + " 年目标 " + plain(target.amount()) + "，已报 " + stated;
    }

    /** Whether somebody was late with them is said by the lapses. */
    private FactScore reports(BigDecimal full) {
        Instant end = asOf.plusDays(1).atStartOfDay(SystemTime.ZONE).toInstant();
        List<TaskFacts.Report> due = facts.reports().stream()
                .filter(report -> report.deadline().isBefore(end))
                .toList();
        if (due.isEmpty()) {
            return FactScore.notApplicable("到基准日没有应报送的进展");
        }
        long filed = due.stream().filter(TaskFacts.Report::isVerified).count();
        String reason = "应报进展 %d 次，报送并核实 %d 次，未报或未核实 %d 次".formatted(due.size(), filed, due.size() - filed);
        return scored(full, share(BigDecimal.valueOf(filed), due.size()), reason);
    }

    private FactScore discipline(BigDecimal full) {
        int lapses = facts.latenesses().size();
        int orders = facts.orders().size();
        BigDecimal lost =
                A_LAPSE.multiply(BigDecimal.valueOf(lapses)).add(AN_ORDER.multiply(BigDecimal.valueOf(orders)));
        String reason = lapses + orders == 0 ? "没有逾期和督办记录" : "逾期 " + lapses + " 件，收到督办文书 " + orders + " 件";
        return scored(full, BigDecimal.ONE.subtract(lost).max(BigDecimal.ZERO), reason);
    }

    private FactScore light(BigDecimal full) {
        BigDecimal share =
                switch (facts.light()) {
                    case GREEN -> BigDecimal.ONE;
                    case YELLOW -> YELLOW;
                    case RED -> BigDecimal.ZERO;
                };
        return scored(full, share, "基准日亮" + facts.light().label() + "：" + facts.lightReason());
    }

    private FactScore scored(BigDecimal full, BigDecimal share, String reason) {
        return new FactScore(Mark.SCORED, ScoreSheet.stepped(full.multiply(share), full, step), shortened(reason));
    }

    private static BigDecimal weighted(long whole, long half) {
        return BigDecimal.valueOf(whole).add(HALF.multiply(BigDecimal.valueOf(half)));
    }

    private static BigDecimal share(BigDecimal part, int of) {
        return part.divide(BigDecimal.valueOf(of), SHARE_PLACES, RoundingMode.HALF_UP);
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }

    private static String shortened(String reason) {
        return reason.codePointCount(0, reason.length()) <= MOST
                ? reason
                : reason.substring(0, reason.offsetByCodePoints(0, MOST - 1)) + "…";
    }

    private static final int MOST = 1000;
}
