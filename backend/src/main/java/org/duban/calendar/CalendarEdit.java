package org.duban.calendar;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;

/** A year's new table: its days one by one, or the notice as pasted text. */
record CalendarEdit(
        @NotNull(message = "请填写年份")
        @Min(value = 2000, message = "年份应在2000年至2100年之间")
        @Max(value = 2100, message = "年份应在2000年至2100年之间")
        Integer year,

        @Size(max = 300, message = "依据不超过300字") @Nullable String source,
        @Size(max = 366, message = "一年至多366天") @Nullable List<@Valid Day> days,

        @Size(max = 20_000, message = "通知原文不超过20000字") @Nullable
        String text) {

    record Day(
            @NotNull(message = "请填写日期") LocalDate date,
            @NotNull(message = "请选择类别") DayKind kind,
            @Size(max = 50, message = "名称不超过50字") @Nullable String name) {

        CalendarDay asCalendarDay() {
            return new CalendarDay(date, kind, Objects.requireNonNullElse(name, ""));
        }
    }

    HolidayTable table(WorkingCalendar current) {
        if (text != null && !text.isBlank()) {
            return HolidayTable.read(notice(text), current);
        }
        if (days == null || days.isEmpty()) {
            throw RuleViolated.invalid("days", "请粘贴放假通知原文，或逐日填写放假与调休上班的日子");
        }
        return HolidayTable.of(year, days.stream().map(Day::asCalendarDay).toList(), current);
    }

    /** By which paper the year is so; a pasted notice bears its number itself. */
    String sourceOrNumber() {
        if (source != null && !source.isBlank()) {
            return source.strip();
        }
        if (text != null) {
            return notice(text).number().orElseThrow(CalendarEdit::noSource);
        }
        throw noSource();
    }

    private HolidayNotice notice(String pasted) {
        return new HolidayNotice(year, pasted);
    }

    private static RuleViolated noSource() {
        return RuleViolated.invalid("source", "请写明依据，如“国办发明电〔2025〕7号”");
    }
}
