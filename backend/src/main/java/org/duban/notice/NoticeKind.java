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
    URGE_ANSWERED("催办回复");

    private final String label;

    NoticeKind(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
