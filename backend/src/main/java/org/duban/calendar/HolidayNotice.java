package org.duban.calendar;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The yearly notice 国务院办公厅关于某年部分节假日安排的通知 as an administrator pastes it: which days it frees and which weekend days it
 * makes working days, festival by festival («二、春节：2月11日至17日放假调休，共7天。2月7日（星期日）上班。»).
 */
record HolidayNotice(int year, String text) {

    private static final int LONGEST_FESTIVAL = 31;
    private static final Pattern ASIDE = Pattern.compile("\\([^()]*[期周历月][^()]*\\)|[ \\t]");
    private static final Pattern ITEM =
            Pattern.compile("[一二三四五六七八九十]、([^:，。\\n]{2,12}):([^\\n]*?)(?=[一二三四五六七八九十]、|\\n|$)");
    private static final Pattern DATES =
            Pattern.compile("(?:(\\d{4})年)?(\\d{1,2})月(\\d{1,2})日(?:至(?:(\\d{4})年)?(?:(\\d{1,2})月)?(\\d{1,2})日)?");
    private static final Pattern NUMBER = Pattern.compile("国办发明电[〔\\[(]\\d{4}[〕\\])]\\d+号");
    private static final Pattern SUBJECT = Pattern.compile("关于(\\d{4})年\\s*部分节假日安排");

    HolidayNotice {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace('\r', '\n')
                .replace(',', '，');
        text = ASIDE.matcher(plain).replaceAll("");
    }

    Optional<String> number() {
        return NUMBER.matcher(text).results().map(MatchResult::group).findFirst();
    }

    /** The year the notice itself says it is about. */
    Optional<Integer> subject() {
        return SUBJECT.matcher(text)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .findFirst();
    }

    List<CalendarDay> days() {
        return ITEM.matcher(text).results().flatMap(this::daysOf).toList();
    }

    private Stream<CalendarDay> daysOf(MatchResult item) {
        return Stream.of(item.group(2).split("[。；，;]", -1)).flatMap(clause -> {
            DayKind kind = kindOf(clause);
            return kind == null ? Stream.of() : datesIn(clause).map(date -> new CalendarDay(date, kind, item.group(1)));
        });
    }

    private static @Nullable DayKind kindOf(String clause) {
        if (clause.contains("上班")) {
            return DayKind.MAKE_UP;
        }
        return clause.contains("放假") || clause.contains("补休") ? DayKind.HOLIDAY : null;
    }

    private Stream<LocalDate> datesIn(String clause) {
        return DATES.matcher(clause).results().flatMap(this::datesOf);
    }

    private Stream<LocalDate> datesOf(MatchResult found) {
        int firstYear = numberOr(year, found.group(1));
        int month = numberOr(0, found.group(2));
        int day = numberOr(0, found.group(3));
        LocalDate first = LocalDate.of(firstYear, month, day);
        LocalDate last = LocalDate.of(
                numberOr(firstYear, found.group(4)), numberOr(month, found.group(5)), numberOr(day, found.group(6)));
        return range(first, last);
    }

    private static Stream<LocalDate> range(LocalDate first, LocalDate last) {
        // «12月31日至1月2日» without years begins in the year before.
        LocalDate start = last.isBefore(first) ? first.minusYears(1) : first;
        if (ChronoUnit.DAYS.between(start, last) > LONGEST_FESTIVAL) {
            throw new DateTimeException("No festival lasts from " + start + " to " + last);
        }
        return start.datesUntil(last.plusDays(1));
    }

    private static int numberOr(int otherwise, @Nullable String digits) {
        return digits == null ? otherwise : Integer.parseInt(digits);
    }
}
