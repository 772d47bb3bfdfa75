package org.duban.plan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PlanReaderProperties {
    record Item(String title, List<String> leads, List<String> others) {}

    @Property(tries = 300)
    void never_throws_and_spans_always_match(@ForAll("scraps") String text) {
        PlanDraft plan = Plans.read("文" + text);
        spans(plan).forEach(source -> assertThat(plan.text().substring(source.start(), source.end()))
                .isEqualTo(source.text()));
    }

    @Property(tries = 100)
    void a_written_plan_reads_as_it_was_meant(@ForAll("items") List<Item> items, @ForAll("styles") Style style) {
        PlanDraft plan = Plans.read(style.write(items));
        assertThat(plan.tasks())
                .extracting(Task::title)
                .containsExactlyElementsOf(items.stream().map(Item::title).toList());
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            List<Role> roles = plan.tasks().get(i).roles();
            assertThat(units(roles, RoleKind.LEAD)).isEqualTo(item.leads());
            assertThat(units(roles, item.leads().isEmpty() ? RoleKind.JOINT : RoleKind.PARTICIPANT))
                    .isEqualTo(item.others());
        }
    }

    record Style(String open, String close, String separator, String colon, String semicolon, String stop, String end) {
        String write(List<Item> items) {
            StringBuilder text = new StringBuilder("三、重点任务" + end);
            for (int i = 0; i < items.size(); i++) {
                Item item = items.get(i);
                text.append(i + 1)
                        .append(stop)
                        .append(item.title())
                        .append("。做好工作。")
                        .append(open);
                if (item.leads().isEmpty()) {
                    text.append("责任单位").append(colon);
                } else {
                    text.append("牵头单位")
                            .append(colon)
                            .append(String.join(separator, item.leads()))
                            .append(semicolon);
                    text.append("参与单位").append(colon);
                }
                text.append(String.join(separator, item.others())).append(close).append(end);
            }
            return text.toString();
        }
    }

    @Provide
    Arbitrary<String> scraps() {
        return Arbitraries.of(
                        "（",
                        "）",
                        "(",
                        ")",
                        "牵头单位：",
                        "责任",
                        "负责",
                        "市甲局",
                        "、",
                        "；",
                        "，",
                        "。",
                        "\n",
                        "\t",
                        "一、",
                        "（一）",
                        "1．",
                        "2.",
                        "（1）",
                        "①",
                        "专栏1 ",
                        "指标",
                        "2025年",
                        "属性",
                        "约束性",
                        "| ",
                        "|\n",
                        "序号",
                        "重点任务",
                        "各县（市、区）",
                        "等",
                        "下同",
                        "完成时限：",
                        "≥97",
                        "%",
                        "𠮷",
                        "\r\n",
                        "# ",
                        "[bookmark: _T]",
                        "\u3000",
                        "会同",
                        "和",
                        "排在第一位的部门为牵头部门",
                        "单位",
                        "\n\n",
                        "注：",
                        "长文")
                .list()
                .ofMaxSize(60)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<List<Item>> items() {
        Arbitrary<String> title = Arbitraries.of("修桥", "铺路", "建站", "植树", "清河", "办学");
        Arbitrary<List<String>> units = Arbitraries.of("市教育局", "市财政局", "市残联", "团市委", "市文化和旅游局", "市委宣传部", "市卫健委", "市总工会")
                .list()
                .uniqueElements()
                .ofMinSize(2)
                .ofMaxSize(6);
        Arbitrary<Item> item = Combinators.combine(
                        title, units, Arbitraries.integers().between(0, 1))
                .as((name, names, leads) ->
                        new Item(name, names.subList(0, leads), names.subList(leads, names.size())));
        return item.list().ofMinSize(1).ofMaxSize(8);
    }

    @Provide
    Arbitrary<Style> styles() {
        return Combinators.combine(
                        Arbitraries.of("（", "(", "【", "["),
                        Arbitraries.of("、", "，", ",", "﹑"),
                        Arbitraries.of("：", ":"),
                        Arbitraries.of("；", ";", "，"),
                        Arbitraries.of("．", ".", "、"),
                        Arbitraries.of("\n", "\r\n", "\n\n", ""))
                .as((open, separator, colon, semicolon, stop, end) ->
                        new Style(open, closing(open), separator, colon, semicolon, stop, end));
    }

    private static String closing(String open) {
        return switch (open) {
            case "（" -> "）";
            case "【" -> "】";
            case "[" -> "]";
            default -> ")";
        };
    }

    private static List<String> units(List<Role> roles, RoleKind kind) {
        return roles.stream()
                .filter(role -> role.kind() == kind)
                .map(Role::unit)
                .toList();
    }

    private static Stream<Source> spans(PlanDraft plan) {
        List<Source> sources = new ArrayList<>();
        plan.sections().forEach(section -> sources.add(section.source()));
        plan.tasks().forEach(task -> {
            sources.add(task.source());
            task.roles().forEach(role -> sources.add(role.source()));
            task.measures().forEach(measure -> sources.add(measure.source()));
        });
        plan.columns().forEach(column -> sources.add(column.source()));
        plan.keyProjects().forEach(project -> sources.add(project.source()));
        plan.indicators().forEach(indicator -> sources.add(indicator.source()));
        plan.defects().forEach(defect -> sources.add(defect.source()));
        return sources.stream();
    }
}
