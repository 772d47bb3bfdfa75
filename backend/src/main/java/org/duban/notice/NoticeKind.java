package org.duban.notice;

import static org.duban.notice.NoticeGroup.ANSWER;
import static org.duban.notice.NoticeGroup.COLLEAGUE;
import static org.duban.notice.NoticeGroup.DUTY;
import static org.duban.notice.NoticeGroup.SUPERVISION;

/** What a notice is about. */
public enum NoticeKind {
    DUTY_OPENED("新待办", DUTY),
    DUTY_REMINDED("即将到期", DUTY),
    DUTY_LAPSED("已逾期", SUPERVISION),
    DUTY_ESCALATED("逾期上报", SUPERVISION),
    DUTY_MOVED("期限变更", DUTY),
    DUTY_RETURNED("已退回", DUTY),
    DUTY_WITHDRAWN("无须办理", DUTY),
    URGED("催办", SUPERVISION),
    URGE_ANSWERED("催办回复", ANSWER),
    LATENESS_REMINDED("督办提醒", SUPERVISION),
    ORDER_ISSUED("督办文书", SUPERVISION),
    ORDER_VERIFIED("督办核验", SUPERVISION),
    BULLETIN_OBJECTIONS_SETTLED("通报异议处理", ANSWER),
    BULLETIN_STOPPED("通报撤回、作废", ANSWER),
    ORDER_VOIDED("督办文书作废", SUPERVISION),
    DUTY_ASSIGNED("承办变动", COLLEAGUE),
    DUTY_RELEASED("转回待认领", COLLEAGUE),
    DUTY_DONE_BY_OTHER("已由同事办结", COLLEAGUE),
    OPINION_ASKED("征求意见", COLLEAGUE),
    OPINION_GIVEN("意见已答复", COLLEAGUE),
    DUTY_COPIED("抄送", COLLEAGUE),
    DUTY_HANDED_OVER("转来待办", DUTY),
    APPLICATION_GRANTED("申请已准予", ANSWER),
    APPLICATION_REFUSED("申请未获准许", ANSWER),
    APPLICATION_RETURNED("申请已退回", ANSWER),
    ASSESSED("评估结果", ANSWER);

    private final String label;
    private final NoticeGroup group;

    NoticeKind(String label, NoticeGroup group) {
        this.label = label;
        this.group = group;
    }

    public String label() {
        return label;
    }

    public NoticeGroup group() {
        return group;
    }
}
