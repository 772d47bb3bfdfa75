package org.duban.bulletin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.duban.bulletin.FactMapper.Cured;
import org.duban.bulletin.FactMapper.Silent;
import org.duban.dispatch.Light;
import org.duban.shared.SystemTime;

/** How a bulletin puts a fact, before anybody edits it. */
final class Wording {

    static final String DEMAND = "各有关单位要对照通报事项逐项核查，明确整改措施、责任人和完成时限，按期补报补办；办理情况通过规划督办系统报送残工委办公室。";

    private static final int SHORT = 160;

    private Wording() {}

    static String title(String plan, Period period, int most) {
        String title = "关于《" + plan + "》" + period.label() + "落实情况的通报";
        return title.codePointCount(0, title.length()) <= most ? title : "关于" + period.label() + "规划落实情况的通报";
    }

    static String opening(String plan, Period period, LocalDate factsOn) {
        String until = period.kind() == Period.Kind.FREE ? "" : "（截至" + Period.day(factsOn) + "）";
        return "现将《" + plan + "》" + period.label() + until + "落实情况通报如下。";
    }

    static String overview(Period period, List<TaskFact> tasks, int silences) {
        long reported = tasks.stream().filter(TaskFact::reported).count();
        long suspended = tasks.stream().filter(TaskFact::suspended).count();
        return "截至" + Period.day(period.to()) + "，通报范围内共 " + tasks.size() + " 项任务：绿灯 " + count(tasks, Light.GREEN)
                + " 项，黄灯 " + count(tasks, Light.YELLOW) + " 项，红灯 " + count(tasks, Light.RED) + " 项"
                + (suspended == 0 ? "" : "，其中中止 " + suspended + " 项") + "；本期报送进展的任务 " + reported + " 项"
                + (silences == 0 ? "。" : "，应报未报 " + silences + " 件。");
    }

    private static long count(List<TaskFact> tasks, Light light) {
        return tasks.stream().filter(task -> task.light() == light).count();
    }

    static String progress(TaskFact task) {
        String said = task.progress() == null ? "本期没有报送进展" : ended(task.progress());
        return task.named() + "（" + task.lead() + "）：" + said + reached(task) + "。";
    }

    static String red(TaskFact task) {
        String said = task.progress() == null ? "" : "。所报进展：" + ended(task.progress());
        return task.named() + "（" + task.lead() + "）亮红灯：" + ended(task.lightReason()) + said + reached(task) + "。";
    }

    private static String reached(TaskFact task) {
        return task.milestones() == 0 ? "" : "；里程碑 " + task.milestones() + " 个，已完成 " + task.milestonesDone() + " 个";
    }

    static String noLongerRed(TaskFact task) {
        return task.named() + "（" + task.lead() + "）由红灯转为" + task.light().label() + "。";
    }

    static String silence(List<Silent> some) {
        Silent first = some.get(0);
        String tasks = some.stream().map(Silent::taskNumber).distinct().collect(Collectors.joining("、"));
        return first.unitName() + "没有按期" + (first.summary() ? "汇总" : "报送") + "“" + first.label() + "”进展，涉及第" + tasks
                + "项任务。";
    }

    static String cured(Cured matter) {
        String rung = matter.rung() == null ? "" : "经" + matter.rung().label();
        return matter.unitName() + "“" + matter.subject() + "”" + rung + "督办后，已于" + day(matter.endedAt())
                + "销号，督办印记予以保留。";
    }

    static String day(Instant moment) {
        return Period.day(LocalDate.ofInstant(moment, SystemTime.ZONE));
    }

    /** The first sentences of a report, as many as find room. */
    static String inShort(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= SHORT) {
            return line;
        }
        String head = line.substring(0, line.offsetByCodePoints(0, SHORT));
        int end = Math.max(head.lastIndexOf('。'), head.lastIndexOf('；'));
        return end > SHORT / 2 ? head.substring(0, end) : head + "……";
    }

    private static String ended(String text) {
        return text.replaceAll("[。；，、.;]+$", "");
    }
}
