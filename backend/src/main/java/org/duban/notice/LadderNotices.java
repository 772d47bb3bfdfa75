package org.duban.notice;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.duban.shared.SystemTime;
import org.duban.supervision.LetterSent;
import org.duban.supervision.MattersReminded;
import org.duban.supervision.MattersReminded.Reminded;
import org.duban.supervision.OrderIssued;
import org.duban.supervision.OrderVerified;
import org.duban.supervision.OrderVoided;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells a unit, its head included, how far up the ladder a matter of its has come, and that it is over. */
@Component
class LadderNotices {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.CHINA).withZone(SystemTime.ZONE);

    private final NoticeBoard board;

    LadderNotices(NoticeBoard board) {
        this.board = board;
    }

    @EventListener
    void on(MattersReminded event) {
        board.post(event.matters().stream()
                .map(matter -> new NoticeBoard.Addressed(
                        reminder(matter, event.at()),
                        Recipient.of(matter.unitId()).key()))
                .toList());
    }

    private static NewNotice reminder(Reminded matter, Instant at) {
        return new NewNotice(
                NoticeKind.LATENESS_REMINDED,
                "matter:" + matter.matterId(),
                NoticeKind.LATENESS_REMINDED.label() + "：" + matter.subject(),
                "“" + matter.subject() + "”" + matter.reason() + "，请尽快办理；仍不办结将逐级督办",
                matter.workItemId() == null
                        ? "/supervision/matters/" + matter.matterId()
                        : "/work-items/" + matter.workItemId(),
                matter.workItemId(),
                matter.planTaskId(),
                at);
    }

    @EventListener
    void on(OrderIssued event) {
        String sentence = "就“" + event.subject() + "”，" + event.rung().label() + "（" + event.paperNumber() + "）已签发"
                + until(event.answerUntil());
        tell(
                NoticeKind.ORDER_ISSUED,
                "order:" + event.orderId(),
                event.rung().label() + "：" + event.subject(),
                sentence,
                event.matterId(),
                event.planTaskId(),
                event.unitId(),
                event.at());
    }

    private static String until(@Nullable Instant answerUntil) {
        return answerUntil == null ? "" : "，请于" + MOMENT.format(answerUntil) + "前办结并答复";
    }

    @EventListener
    void on(OrderVerified event) {
        String verdict = event.cured() ? "已核验销号，督办记录保留" : "经核验未补办，将按督办阶梯升级";
        String opinion = event.opinion() == null ? "" : "。核验意见：" + event.opinion();
        tell(
                NoticeKind.ORDER_VERIFIED,
                "order-verified:" + event.orderId(),
                NoticeKind.ORDER_VERIFIED.label() + "：" + event.subject(),
                event.rung().label() + "“" + event.subject() + "”" + verdict + opinion,
                event.matterId(),
                event.planTaskId(),
                event.unitId(),
                event.at());
    }

    @EventListener
    void on(OrderVoided event) {
        tell(
                NoticeKind.ORDER_VOIDED,
                "order-voided:" + event.orderId(),
                NoticeKind.ORDER_VOIDED.label() + "：" + event.subject(),
                event.rung().label() + "（" + event.paperNumber() + "）已作废，不再要求答复：" + event.reason() + "；"
                        + event.backTo(),
                event.matterId(),
                event.planTaskId(),
                event.unitId(),
                event.at());
    }

    @EventListener
    void on(LetterSent event) {
        String why = event.voidedBecause();
        NoticeKind kind = why == null ? NoticeKind.ORDER_ISSUED : NoticeKind.ORDER_VOIDED;
        String sentence = "就“" + event.subject() + "”，提醒函（" + event.paperNumber() + "）"
                + (why == null ? "已签发，请抓紧办理" : "已作废：" + why);
        tell(
                kind,
                "letter:" + event.letterId(),
                "提醒函：" + event.subject(),
                sentence,
                event.matterId(),
                event.planTaskId(),
                event.unitId(),
                event.at());
    }

    private void tell(
            NoticeKind kind,
            String subject,
            String title,
            String sentence,
            long matterId,
            long planTaskId,
            long unitId,
            Instant at) {
        String link = "/supervision/matters/" + matterId;
        board.post(
                new NewNotice(kind, subject, title, sentence, link, null, planTaskId, at),
                List.of(Recipient.of(unitId)));
    }
}
