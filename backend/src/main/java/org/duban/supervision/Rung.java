package org.duban.supervision;

import java.util.List;
import java.util.stream.Stream;
import org.duban.paper.PaperKind;
import org.jspecify.annotations.Nullable;

/** The rungs of the ladder (督办阶梯), from the lowest; none is climbed twice, and none skipped unless a person says why. */
public enum Rung {
    REMINDER("提醒", null),
    URGE("催办", null),
    BLUE("蓝色督办单", PaperKind.ORDER),
    YELLOW("黄色督办单", PaperKind.ORDER),
    RED("红色督办单", PaperKind.ORDER),
    BULLETIN("通报", PaperKind.BULLETIN),
    TALK("约谈建议", PaperKind.TALK_PROPOSAL),
    ACCOUNTABILITY("问责建议", PaperKind.ACCOUNTABILITY_PROPOSAL);

    private final String label;
    private final @Nullable PaperKind paper;

    Rung(String label, @Nullable PaperKind paper) {
        this.label = label;
        this.paper = paper;
    }

    public String label() {
        return label;
    }

    /** From the blue order on: signed by a person, never sent by the machine. */
    boolean isPaper() {
        return paper != null;
    }

    PaperKind paper() {
        if (paper == null) {
            throw new IllegalStateException(this + " is no paper");
        }
        return paper;
    }

    /** What an official may start with when a matter cannot wait (加急); what names or calls people in is not begun with. */
    boolean mayBeExpedited() {
        return paper == PaperKind.ORDER;
    }

    boolean isAbove(@Nullable Rung other) {
        return other == null || ordinal() > other.ordinal();
    }

    /** The one before it on the ladder. */
    @Nullable
    Rung below() {
        return ordinal() == 0 ? null : values()[ordinal() - 1];
    }

    static List<Rung> expeditable() {
        return Stream.of(values()).filter(Rung::mayBeExpedited).toList();
    }
}
