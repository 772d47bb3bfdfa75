package org.duban.supervision;

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

    int workingDaysLate(Matter matter, Instant now) {
        return calendars
                .current()
                .workingDaysBetween(
                        LocalDate.ofInstant(matter.due(), SystemTime.ZONE), LocalDate.ofInstant(now, SystemTime.ZONE));
    }

    String reason(Matter matter, Instant now) {
        String last = matter.rung() == null || matter.rungAt() == null
                ? ""
                : "，" + day(matter.rungAt()) + matter.rung().label() + "后仍未办结";
        return "应于" + day(matter.due()) + "办结，已逾期 " + workingDaysLate(matter, now) + " 个工作日" + last;
    }

    String urge(Matter matter, Instant now) {
        return "“" + matter.dutyName() + "”" + reason(matter, now) + "，请抓紧办理并回复办理情况。";
    }

    String demand(Matter matter, Rung rung, int answerDays) {
        String duty = "“" + matter.dutyName() + "”";
        return switch (rung) {
            case TALK -> "请单位负责人到会说明" + duty + "逾期的原因，并在约谈后 " + answerDays + " 个工作日内报送整改情况。";
            case ACCOUNTABILITY -> "经提醒、催办、督办、通报和约谈，" + duty + "仍未办结，建议按照有关规定启动问责程序。";
            default -> "请在收到本件后 " + answerDays + " 个工作日内办结" + duty + "，并书面答复办理情况、采取的措施、完成时间和未按期办结的原因。";
        };
    }

    String proposal(Matter matter, NewClimb climb) {
        String urgent = climb.expeditedBecause() == null
                ? ""
                : "（加急，" + climb.expeditedBy() + "：" + climb.expeditedBecause() + "）";
        return "建议对" + matter.told() + "签发" + climb.rung().label() + urgent + "：" + climb.reason();
    }
}
