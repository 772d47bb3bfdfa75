package org.duban.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.duban.shared.table.CellProblem;
import tools.jackson.databind.json.JsonMapper;

/** Both forms of a file hold the same, and give back what was put in. */
class ExchangeFilesProperties {

    private final ExchangeFiles files =
            new ExchangeFiles(new ExchangeJson(JsonMapper.builder().build()));

    @Property(tries = 60)
    void what_is_written_is_read_again_from_either_form(@ForAll("items") List<ExchangeFile.Item> drawn) {
        List<ExchangeFile.Item> items = numbered(drawn);
        ExchangeFile file = ExchangeFile.of(null, items);

        assertThat(read(files.xlsx(file))).isEqualTo(items);
        assertThat(read(files.json(file))).isEqualTo(items);
    }

    private List<ExchangeFile.Item> read(byte[] content) {
        List<CellProblem> problems = new ArrayList<>();
        List<ExchangeFile.Item> items = files.read(content, problems).stream()
                .map(read -> with(
                        read.item(),
                        read.item().number(),
                        read.feedback().stream()
                                .map(ExchangeSheets.ReadFeedback::feedback)
                                .toList()))
                .toList();
        assertThat(problems).isEmpty();
        return items;
    }

    /** Numbers are each side's own and never come twice. */
    private static List<ExchangeFile.Item> numbered(List<ExchangeFile.Item> drawn) {
        List<ExchangeFile.Item> items = new ArrayList<>();
        for (ExchangeFile.Item item : drawn) {
            String number = "N" + items.size();
            List<ExchangeFile.Feedback> said = new ArrayList<>();
            item.feedback()
                    .forEach(one -> said.add(new ExchangeFile.Feedback(
                            number + "-" + said.size(),
                            one.day(),
                            one.date(),
                            one.state(),
                            one.until(),
                            one.unit(),
                            one.text())));
            items.add(with(item, number, said));
        }
        return items;
    }

    private static ExchangeFile.Item with(ExchangeFile.Item item, String number, List<ExchangeFile.Feedback> said) {
        return new ExchangeFile.Item(
                number,
                item.kind(),
                item.title(),
                item.text(),
                item.plan(),
                item.leadUnit(),
                item.participants(),
                item.due(),
                item.rhythm(),
                item.state(),
                item.closedOn(),
                said);
    }

    @Provide
    Arbitrary<List<ExchangeFile.Item>> items() {
        return Combinators.combine(
                        words(),
                        words(),
                        units(),
                        days().injectNull(0.3),
                        Arbitraries.of("", "13710"),
                        Arbitraries.of("在办", "已销号"),
                        feedback().list().ofMaxSize(3))
                .as((title, text, units, due, rhythm, state, said) ->
                        new ExchangeFile.Item("", "任务", title, text, "规划", "市残联", units, due, rhythm, state, due, said))
                .list()
                .ofMaxSize(3);
    }

    private static Arbitrary<ExchangeFile.Feedback> feedback() {
        return Combinators.combine(
                        Arbitraries.of(1, 3, 7, 30),
                        days(),
                        Arbitraries.of("正在办理", "已报时间表", "已办结"),
                        days().injectNull(0.5),
                        words())
                .as((day, on, state, until, words) -> new ExchangeFile.Feedback("", day, on, state, until, "", words));
    }

    /** With what a spreadsheet takes for a formula, and with rare characters; nobody types blanks at the ends. */
    private static Arbitrary<String> words() {
        return Arbitraries.of(
                        "=", "+1", "-", "@", "'", "''=", "＝", "残", "𠮷", "a,b", "\n", "；", "<x>", "{}", "\"", "#{1}")
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(parts -> ("言" + String.join("", parts) + "。"))
                .flatMap(text -> Arbitraries.of(text, text.substring(1)))
                .map(String::strip);
    }

    private static Arbitrary<List<String>> units() {
        return Arbitraries.of("市民政局", "市财政局", "市教育局").list().ofMaxSize(3).uniqueElements();
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 2000).map(LocalDate.of(2022, 1, 1)::plusDays);
    }
}
