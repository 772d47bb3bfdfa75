package org.duban.calendar;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.duban.shared.Page;
import org.duban.shared.RuleViolated;
import org.duban.shared.SystemTime;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/calendar")
class CalendarController {

    private static final int FARTHEST = 1_000;

    private final Calendars calendars;
    private final CalendarEdits edits;
    private final Clock clock;

    CalendarController(Calendars calendars, CalendarEdits edits, Clock clock) {
        this.calendars = calendars;
        this.edits = edits;
        this.clock = clock;
    }

    /** @param sentence what the screen says when the year's notice is missing */
    record YearView(
            int year,
            boolean known,
            long version,
            @Nullable String source,
            @Nullable String sentence,
            int workingDays,
            List<CalendarDay> days) {}

    record Reckoned(
            LocalDate from,
            int workingDays,
            Instant due,
            LocalDate day,
            boolean basedOnWeekendsOnly,
            @Nullable String sentence) {

        static Reckoned of(LocalDate from, int workingDays, Deadline end) {
            return new Reckoned(from, workingDays, end.at(), end.day(), end.basedOnWeekendsOnly(), end.sentence());
        }
    }

    @GetMapping
    @PreAuthorize("isAuthenticated()")
    @Operation(summary = "某年的工作日历，未指明年份的为当年")
    YearView year(@RequestParam(name = "year", required = false) @Nullable Integer asked) {
        int year = asked == null
                ? LocalDate.ofInstant(clock.instant(), SystemTime.ZONE).getYear()
                : asked;
        refuseOutside(year);
        WorkingCalendar calendar = calendars.current();
        List<CalendarDay> days = calendar.daysOf(year);
        boolean known = calendar.known(year);
        String sentence = known ? null : Deadline.sentenceOf(List.of(Year.of(year)));
        int working = (int) days.stream().filter(day -> day.kind().isWorking()).count();
        return new YearView(year, known, calendar.version(), calendars.sourceOf(year), sentence, working, days);
    }

    @GetMapping("/deadlines")
    @PreAuthorize("isAuthenticated()")
    @Operation(summary = "推算期限：自某日起若干个工作日")
    Reckoned reckon(@RequestParam LocalDate from, @RequestParam int workingDays) {
        refuseOutside(from.getYear());
        if (workingDays < 0 || workingDays > FARTHEST) {
            throw RuleViolated.invalid("workingDays", "工作日数应在0到" + FARTHEST + "之间");
        }
        return Reckoned.of(from, workingDays, calendars.current().deadlineAfter(from, workingDays));
    }

    @GetMapping("/versions")
    @PreAuthorize("isAuthenticated()")
    @Operation(summary = "某年日历的历次版本，新的在前")
    Page<CalendarVersion> versions(@RequestParam int year) {
        return Page.whole(calendars.history(year));
    }

    @GetMapping("/versions/{id}/days")
    @PreAuthorize("isAuthenticated()")
    @Operation(summary = "某一版本列出的放假与调休上班的日子")
    Page<CalendarDay> days(@PathVariable long id) {
        List<CalendarDay> days = calendars.daysOf(id);
        if (days.isEmpty()) {
            throw RuleViolated.notFound("该版本");
        }
        return Page.whole(days);
    }

    @PostMapping("/versions")
    @PreAuthorize("hasRole('SYSTEM_ADMIN')")
    @Operation(summary = "修改某年日历；dryRun=true 只列出哪些日子改变、哪些在办期限移动")
    CalendarChange edit(
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody CalendarEdit edit,
            Principal editor) {
        return dryRun ? edits.preview(edit) : edits.apply(edit, versionIn(ifMatch), editor.getName());
    }

    private static @Nullable Long versionIn(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.equals("*")) {
            return null;
        }
        String digits = ifMatch.replace("W/", "").replace("\"", "").strip();
        if (!digits.matches("\\d{1,18}")) {
            throw RuleViolated.stale();
        }
        return Long.valueOf(digits);
    }

    private static void refuseOutside(int year) {
        if (year < 2000 || year > 2100) {
            throw RuleViolated.invalid("year", "年份应在2000年至2100年之间");
        }
    }
}
