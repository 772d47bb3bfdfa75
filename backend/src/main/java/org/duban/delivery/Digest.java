package org.duban.delivery;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.duban.notice.NoticeOutbox;
import org.duban.notice.PostedNotice;
import org.duban.shared.SystemTime;
import org.jspecify.annotations.Nullable;

/** What one person is told in the morning. */
record Digest(Instant at, Instant soon, List<Line> duties, NoticeOutbox.News news) {

    private static final int MOST_LISTED = 10;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.CHINA).withZone(SystemTime.ZONE);

    Digest {
        duties = List.copyOf(duties);
    }

    /** @param onBehalfOf whose duty it is, where the person only stands in */
    record Line(DigestDuty duty, @Nullable String onBehalfOf) {

        private String sentence() {
            String mark = onBehalfOf == null ? "" : "（代" + onBehalfOf + "）";
            String task = duty.taskTitle() == null ? "" : "（" + duty.taskTitle() + "）";
            return mark + duty.unitName() + "的“" + duty.name() + "”" + task + "，应于" + MOMENT.format(duty.due()) + "前办结";
        }
    }

    boolean isEmpty() {
        return duties.isEmpty() && news.total() == 0;
    }

    String title() {
        List<String> parts = new ArrayList<>();
        count(parts, late().size(), " 件逾期");
        count(parts, near().size(), " 件将到期");
        count(parts, fresh().size(), " 件新到");
        count(parts, news.total(), " 条消息");
        return "每日摘要：" + String.join("、", parts);
    }

    private static void count(List<String> parts, long number, String what) {
        if (number > 0) {
            parts.add(number + what);
        }
    }

    String text() {
        return Stream.of(section("已逾期", late()), section("三个工作日内到期", near()), section("新到待办", fresh()), newsSection())
                .flatMap(lines -> lines)
                .collect(java.util.stream.Collectors.joining("\n"));
    }

    private List<Line> late() {
        return duties.stream().filter(line -> line.duty().isLate(at)).toList();
    }

    private List<Line> near() {
        return duties.stream()
                .filter(line -> !line.duty().isLate(at) && line.duty().due().isBefore(soon))
                .toList();
    }

    /** Each duty is told once: what is new and already near stands among the near ones. */
    private List<Line> fresh() {
        return duties.stream()
                .filter(line -> !line.duty().isLate(at) && !line.duty().due().isBefore(soon))
                .toList();
    }

    private static Stream<String> section(String heading, List<Line> lines) {
        if (lines.isEmpty()) {
            return Stream.empty();
        }
        Stream<String> listed = lines.stream().limit(MOST_LISTED).map(line -> "· " + line.sentence());
        return Stream.of(Stream.of("【" + heading + "】" + lines.size() + " 件"), listed, more(lines.size()))
                .flatMap(part -> part);
    }

    private Stream<String> newsSection() {
        if (news.total() == 0) {
            return Stream.empty();
        }
        Stream<String> listed = news.newest().stream().limit(MOST_LISTED).map(Digest::sentence);
        return Stream.of(Stream.of("【其他消息】" + news.total() + " 条"), listed, more(news.total()))
                .flatMap(part -> part);
    }

    private static String sentence(PostedNotice notice) {
        return "· " + notice.title() + "。" + notice.sentence();
    }

    private static Stream<String> more(long total) {
        return total > MOST_LISTED ? Stream.of("其余 " + (total - MOST_LISTED) + " 项请在系统中查看") : Stream.empty();
    }
}
