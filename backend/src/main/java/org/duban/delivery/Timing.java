package org.duban.delivery;

import org.duban.notice.NoticeGroup;

/** When somebody wants to be told of something by a channel. */
enum Timing {
    AT_ONCE("立即"),
    DIGEST("每日摘要"),
    OFF("不发送");

    private final String label;

    Timing(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** What holds for whoever has not chosen: what is late or urged at once, the rest once a day. */
    static Timing usual(NoticeGroup group) {
        return group.isImportant() ? AT_ONCE : DIGEST;
    }
}
