package org.duban.supervision;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.duban.calendar.Calendars;
import org.duban.shared.SystemTime;
import org.springframework.stereotype.Component;

/** What the ladder says by itself: why a rung is due, and what a paper usually asks. */
@Component
class LadderWords {

    static final String MACHINE = "系统";

    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_URGE = 500;
    private static final int LONGEST_NAME = 60;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);

    private final Calendars calendars;

    LadderWords(Calendars calendars) {
        this.calendars = calendars;
    }

    static String day(Instant moment) {
        return day(LocalDate.ofInstant(moment, SystemTime.ZONE));
    }

    static String day(LocalDate date) {
        return DAY.format(date);
    }

    private int workingDaysSince(Matter matter, Instant now) {
        return calendars
                .current()
                .workingDaysBetween(
                        LocalDate.ofInstant(matter.due(), SystemTime.ZONE), LocalDate.ofInstant(now, SystemTime.ZONE));
    }

    String reason(Matter matter, Instant now) {
        String last = matter.rung() == null || matter.rungAt() == null
                ? ""
                : "，" + day(matter.rungAt()) + matter.rung().label() + "后仍未" + done(matter);
        return cut(standing(matter, now) + last, LONGEST_REASON);
    }

    /** How long it has stood so, and for a red task why. */
    private String standing(Matter matter, Instant now) {
        int days = workingDaysSince(matter, now);
        return switch (matter.ground()) {
            case LATE_DUTY -> "应于" + day(matter.due()) + "办结，已逾期 " + days + " 个工作日";
            case MISSED_MILESTONE -> "里程碑应于" + day(matter.due()) + "完成，已逾期 " + days + " 个工作日";
            case RED_TASK -> day(matter.due()) + "起列为红灯任务（" + light(matter) + "），已 " + days + " 个工作日";
        };
    }

    private static String light(Matter matter) {
        return requireNonNullElse(matter.because(), "原因见任务");
    }

    /** What is wanted, in a word. */
    private static String done(Matter matter) {
        return switch (matter.ground()) {
            case LATE_DUTY -> "办结";
            case MISSED_MILESTONE -> "完成";
            case RED_TASK -> "转出红灯";
        };
    }

    String urge(Matter matter, Instant now) {
        String words = "“" + matter.subject() + "”" + reason(matter, now);
        String wish = "，请抓紧办理并回复办理情况。";
        return cut(words, LONGEST_URGE - wish.length()) + wish;
    }

    String demand(Matter matter, Rung rung, int answerDays) {
        String what = what(matter);
        return switch (rung) {
            case TALK -> "请单位负责人到会说明" + what + "未按要求" + done(matter) + "的原因，并在约谈后 " + answerDays + " 个工作日内报送整改情况。";
            case ACCOUNTABILITY -> "经提醒、催办、督办、通报和约谈，" + what + "仍未" + done(matter) + "，建议按照有关规定启动问责程序。";
            default -> "请在收到本件后 " + answerDays + " 个工作日内" + wanted(matter) + "，并书面答复办理情况、采取的措施、完成时间和未按期办结的原因。";
        };
    }

    /** What a letter asks: no more than what is owed anyway. */
    static String letter(Matter matter) {
        return "请贵单位抓紧" + wanted(matter) + "，并在规划督办系统中反馈办理情况；确有困难的，请说明原因和完成时间。";
    }

    private static String wanted(Matter matter) {
        return switch (matter.ground()) {
            case LATE_DUTY -> "办结" + what(matter);
            case MISSED_MILESTONE -> "完成" + what(matter);
            case RED_TASK -> "消除任务亮红灯的原因";
        };
    }

    private static String what(Matter matter) {
        return switch (matter.ground()) {
            case LATE_DUTY -> "“" + matter.subject() + "”";
            case MISSED_MILESTONE -> "里程碑“" + cut(matter.subject(), LONGEST_NAME) + "”";
            case RED_TASK -> "红灯任务";
        };
    }

    /** What a paper is about, as its title says it. */
    static String title(Matter matter) {
        return matter.unitName()
                + switch (matter.ground()) {
                    case LATE_DUTY -> "“" + matter.subject() + "”逾期";
                    case MISSED_MILESTONE -> what(matter) + "未按期完成";
                    case RED_TASK -> "主办任务亮红灯";
                };
    }

    /** What a paper sets out first, after plan and task. */
    String facts(Matter matter, Instant now) {
        int days = workingDaysSince(matter, now);
        String until = "，截至" + day(now);
        return switch (matter.ground()) {
            case LATE_DUTY ->
                matter.unitName() + "的“" + matter.subject() + "”应于" + day(matter.due()) + "办结" + until + "逾期 " + days
                        + " 个工作日。";
            case MISSED_MILESTONE ->
                matter.unitName() + "承担的" + what(matter) + "应于" + day(matter.due()) + "完成" + until + "逾期 " + days
                        + " 个工作日。";
            case RED_TASK ->
                "由" + matter.unitName() + "主办，" + day(matter.due()) + "起列为红灯任务" + until + "已 " + days + " 个工作日。亮灯原因："
                        + light(matter) + "。";
        };
    }

    String proposal(Matter matter, NewClimb climb) {
        String urgent = climb.expeditedBecause() == null
                ? ""
                : "（加急，" + climb.expeditedBy() + "：" + climb.expeditedBecause() + "）";
        return "建议对" + matter.told() + "签发" + climb.rung().label() + urgent + "：" + climb.reason();
    }

    private static String cut(String text, int length) {
        return text.codePointCount(0, text.length()) <= length
                ? text
                : text.substring(0, text.offsetByCodePoints(0, length - 1)) + "…";
    }
}
