package org.duban.notice;

/** What a notice is about. */
enum NoticeKind {
    DUTY_OPENED("新待办"),
    DUTY_REMINDED("即将到期"),
    DUTY_LAPSED("已逾期"),
    DUTY_ESCALATED("逾期上报"),
    DUTY_MOVED("期限变更"),
    DUTY_RETURNED("已退回"),
    DUTY_WITHDRAWN("无须办理"),
    URGED("催办"),
    URGE_ANSWERED("催办回复"),
    LATENESS_REMINDED("督办提醒"),
    ORDER_ISSUED("督办文书"),
    ORDER_VERIFIED("督办核验"),
    DUTY_ASSIGNED("承办变动"),
    DUTY_RELEASED("转回待认领"),
    DUTY_DONE_BY_OTHER("已由同事办结"),
    OPINION_ASKED("征求意见"),
    OPINION_GIVEN("意见已答复"),
    DUTY_COPIED("抄送"),
    DUTY_HANDED_OVER("转来待办"),
    APPLICATION_GRANTED("申请已准予"),
    APPLICATION_REFUSED("申请未获准许"),
    APPLICATION_RETURNED("申请已退回");

    private final String label;

    NoticeKind(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
