package org.duban.delivery;

/** How far a delivery is. */
enum DeliveryState {
    WAITING("待发送"),
    SENT("已送达"),
    /** Given up; an administrator may try it again. */
    FAILED("发送失败"),
    /** Nothing to say or nobody to say it to any more. */
    SKIPPED("不再发送");

    private final String label;

    DeliveryState(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
