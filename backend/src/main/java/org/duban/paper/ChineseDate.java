package org.duban.paper;

import java.time.Instant;
import java.time.LocalDate;
import org.duban.shared.SystemTime;

/** 成文日期: Arabic numerals, no leading zeros (GB/T 9704-2012, 7.3.5.4). */
final class ChineseDate {

    private ChineseDate() {}

    static String of(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    static String of(Instant at) {
        return of(LocalDate.ofInstant(at, SystemTime.ZONE));
    }
}
