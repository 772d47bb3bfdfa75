package org.duban.dispatch;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** @param until the last day on which it is to hold */
record LightOverrideForm(
        @Nullable Light light,
        @Nullable String reason,
        @Nullable String paperNumber,
        @Nullable LocalDate until) {

    static final int REASON = 300;
    static final int DAYS = 60;

    void check(LocalDate today) {
        new FormCheck()
                .chosen("light", light, "要调成的灯")
                .required("reason", reason, "调灯理由", REASON)
                .optional("paperNumber", paperNumber, "文号", FormCheck.PAPER_NUMBER)
                .chosen("until", until, "截止日期")
                .that(
                        until == null || !until.isBefore(today) && !until.isAfter(today.plusDays(DAYS)),
                        "until",
                        "截止日期应在今天至 " + DAYS + " 天之内（" + today.plusDays(DAYS) + "）")
                .done();
    }
}
