package org.duban.notice;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.duban.access.Role;
import org.duban.dispatch.DutiesLapsed;
import org.duban.dispatch.DutiesOpened;
import org.duban.dispatch.Duty;
import org.duban.dispatch.DutyCompleted;
import org.duban.dispatch.DutyEscalated;
import org.duban.dispatch.DutyHandedOver;
import org.duban.dispatch.DutyMoved;
import org.duban.dispatch.DutyReminded;
import org.duban.dispatch.DutyWithdrawn;
import org.duban.shared.SystemTime;
import org.duban.supervision.DutyUrged;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells those whom it concerns what happens to duties, in the transaction in which it happens. */
@Component
class DutyNotices {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.CHINA).withZone(SystemTime.ZONE);

    private final NoticeBoard board;

    DutyNotices(NoticeBoard board) {
        this.board = board;
    }

    @EventListener
    void on(DutiesOpened event) {
        board.post(event.duties().stream()
                .map(DutiesOpened.Opened::duty)
                .flatMap(duty -> holders(duty).stream()
                        .map(holder -> new NoticeBoard.Addressed(opened(duty, event.at()), holder.key())))
                .toList());
    }

    private static NewNotice opened(Duty duty, Instant at) {
        String sentence = subjectOf(duty) + "，" + untilWhen(duty);
        return NewNotice.about(duty, NoticeKind.DUTY_OPENED, once(duty), sentence, at);
    }

    @EventListener
    void on(DutyReminded event) {
        Duty duty = event.duty();
        String sentence = subjectOf(duty) + "即将到期，" + untilWhen(duty);
        tell(everybodyOf(duty), NoticeKind.DUTY_REMINDED, perDue(duty), duty, sentence, event.at());
    }

    @EventListener
    void on(DutiesLapsed event) {
        board.post(event.duties().stream()
                .flatMap(duty -> withOffice(duty).stream()
                        .map(holder -> new NoticeBoard.Addressed(lapsed(duty, event.at()), holder.key())))
                .toList());
    }

    private static NewNotice lapsed(Duty duty, Instant at) {
        String sentence = subjectOf(duty) + "已逾期，原定" + untilWhen(duty) + "；请尽快办理，逾期记录在补办后仍予保留";
        return NewNotice.about(duty, NoticeKind.DUTY_LAPSED, perDue(duty), sentence, at);
    }

    @EventListener
    void on(DutyEscalated event) {
        Duty duty = event.duty();
        String sentence = subjectOf(duty) + "逾期仍未办结（原定" + untilWhen(duty) + "），现报" + event.toWhom();
        Recipient above = Recipient.of(Role.valueOf(event.toRole()));
        tell(
                List.of(above),
                NoticeKind.DUTY_ESCALATED,
                perDue(duty) + ":" + event.toRole(),
                duty,
                sentence,
                event.at());
    }

    @EventListener
    void on(DutyMoved event) {
        Duty duty = event.duty();
        String sentence = subjectOf(duty) + "的期限由" + MOMENT.format(event.from()) + "改为" + momentOf(duty.due()) + "："
                + event.reason();
        tell(everybodyOf(duty), NoticeKind.DUTY_MOVED, perDue(duty), duty, sentence, event.at());
    }

    @EventListener
    void on(DutyCompleted event) {
        board.settle(event.duty().workItemId(), event.at());
        Duty duty = event.duty();
        if (event.outcome().equals("RETURNED") && duty.role().equals(Role.HEAD.name()) && duty.unitId() != null) {
            List<Recipient> drafters = List.of(Recipient.of(duty.unitId(), Role.HANDLER));
            String sentence = subjectOf(duty) + "时被退回，请按意见修改后重新提交";
            tell(drafters, NoticeKind.DUTY_RETURNED, once(duty), duty, sentence, event.at());
        }
    }

    @EventListener
    void on(DutyWithdrawn event) {
        Duty duty = event.duty();
        board.settle(duty.workItemId(), event.at());
        String sentence = subjectOf(duty) + "无须再办理：" + event.reason();
        tell(holders(duty), NoticeKind.DUTY_WITHDRAWN, once(duty), duty, sentence, event.at());
    }

    @EventListener
    void on(DutyUrged event) {
        Duty duty = event.duty();
        String sentence =
                event.by() + "催办" + subjectOf(duty) + "（" + untilWhen(duty) + "）：" + event.reason() + "。请签收并回复办理情况";
        tell(everybodyOf(duty), NoticeKind.URGED, "urge:" + event.urgeId(), duty, sentence, event.at());
    }

    @EventListener
    void on(DutyHandedOver event) {
        Duty duty = event.duty();
        String sentence = event.fromUnit() + "的“" + duty.name() + "”转由" + duty.unitName() + "办理，" + untilWhen(duty)
                + "：" + event.reason();
        String subject = once(duty) + ":" + duty.unitId();
        tell(holders(duty), NoticeKind.DUTY_HANDED_OVER, subject, duty, sentence, event.at());
    }

    private void tell(
            List<Recipient> recipients, NoticeKind kind, String subject, Duty duty, String sentence, Instant at) {
        board.post(NewNotice.about(duty, kind, subject, sentence, at), recipients);
    }

    private static List<Recipient> holders(Duty duty) {
        Role role = Role.valueOf(duty.role());
        if (duty.personId() != null) {
            return List.of(Recipient.ofPerson(duty.personId()));
        }
        return List.of(duty.unitId() == null ? Recipient.of(role) : Recipient.of(duty.unitId(), role));
    }

    /** Handlers and heads of the unit; duties of the office and of leaders concern their own role alone. */
    private static List<Recipient> everybodyOf(Duty duty) {
        Long unit = duty.unitId();
        Role role = Role.valueOf(duty.role());
        if (unit == null || role != Role.HANDLER && role != Role.HEAD) {
            return holders(duty);
        }
        return List.of(Recipient.of(unit));
    }

    private static List<Recipient> withOffice(Duty duty) {
        Recipient office = Recipient.of(Role.OFFICE);
        boolean isOffice = duty.role().equals(Role.OFFICE.name());
        return isOffice
                ? List.of(office)
                : Stream.concat(everybodyOf(duty).stream(), Stream.of(office)).toList();
    }

    private static String subjectOf(Duty duty) {
        return duty.unitName() + "的“" + duty.name() + "”";
    }

    private static String untilWhen(Duty duty) {
        return duty.due() == null ? "未定期限" : "应于" + momentOf(duty.due()) + "前办结";
    }

    private static String momentOf(@Nullable Instant moment) {
        return moment == null ? "不限期" : MOMENT.format(moment);
    }

    private static String once(Duty duty) {
        return "work-item:" + duty.workItemId();
    }

    /** An extended duty may come near its end once more. */
    private static String perDue(Duty duty) {
        return once(duty) + "@" + duty.due();
    }
}
