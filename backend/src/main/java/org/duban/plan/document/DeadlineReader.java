package org.duban.plan.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads 2025年12月底前 as a date; 长期坚持 stays words. An open list of ways to write a date; the first that fits counts. */
final class DeadlineReader {
    private static final String YEAR = "(20\\d\\d) ?年";

    private record Way(Pattern pattern, Function<Matcher, LocalDate> date) {
        static Way of(String pattern, Function<Matcher, LocalDate> date) {
            return new Way(Pattern.compile(pattern), date);
        }
    }

    private static final List<Way> WAYS = List.of(
            Way.of(
                    YEAR + " ?(\\d{1,2}) ?月 ?(\\d{1,2}) ?日",
                    m -> LocalDate.of(number(m, 1), number(m, 2), number(m, 3))),
            Way.of(
                    "(20\\d\\d)[-./](\\d{1,2})[-./](\\d{1,2})",
                    m -> LocalDate.of(number(m, 1), number(m, 2), number(m, 3))),
            Way.of(YEAR + " ?(\\d{1,2}) ?月 ?上旬", m -> LocalDate.of(number(m, 1), number(m, 2), 10)),
            Way.of(YEAR + " ?(\\d{1,2}) ?月 ?中旬", m -> LocalDate.of(number(m, 1), number(m, 2), 20)),
            Way.of(YEAR + " ?(\\d{1,2}) ?月", m -> endOf(number(m, 1), number(m, 2))),
            Way.of("(20\\d\\d)[-./](\\d{1,2})(?!\\d)", m -> endOf(number(m, 1), number(m, 2))),
            Way.of(YEAR + " ?上半年", m -> endOf(number(m, 1), 6)),
            Way.of(YEAR + " ?(?:第)?([一二三四1-4]) ?季度", m -> endOf(number(m, 1), 3 * quarter(m.group(2)))),
            Way.of(YEAR + " ?(?:年?底|年?末|全年|内|下半年|度|前|完成|$)", m -> endOf(number(m, 1), 12)));
    private static final Pattern WHEN =
            Pattern.compile("(?:20\\d\\d|\\d{1,2}月|长期|持续|立即|即时|全年|常态|每年|每月|每季|年底|年内|按时序|按时间|已完成|到20|截至).*");

    private DeadlineReader() {}

    static boolean isWhen(String canonical) {
        return WHEN.matcher(canonical).matches();
    }

    static Optional<Deadline> read(Script script, int start, int end) {
        Span span = script.trimmed(start, end);
        while (!span.isEmpty() && "。;,、)".indexOf(script.canonical().charAt(span.end() - 1)) >= 0) {
            span = script.trimmed(span.start(), span.end() - 1);
        }
        if (span.isEmpty() || span.length() > 100) {
            return Optional.empty();
        }
        Source source = script.source(span.start(), span.end());
        return Optional.of(new Deadline(source.text(), dateIn(script.seen(span)), source));
    }

    /** The last date counts: 2023年1月—2025年12月. */
    private static @Nullable LocalDate dateIn(String canonical) {
        LocalDate latest = null;
        for (Way way : WAYS) {
            Matcher matcher = way.pattern().matcher(canonical);
            while (matcher.find()) {
                LocalDate date = date(way, matcher);
                latest = date != null && (latest == null || date.isAfter(latest)) ? date : latest;
            }
            if (latest != null) {
                return latest;
            }
        }
        return null;
    }

    private static @Nullable LocalDate date(Way way, Matcher matcher) {
        try {
            return way.date().apply(matcher);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static LocalDate endOf(int year, int month) {
        return YearMonth.of(year, month).atEndOfMonth();
    }

    private static int quarter(String word) {
        return Math.max("一二三四".indexOf(word), "1234".indexOf(word)) + 1;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
