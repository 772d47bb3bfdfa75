package org.duban.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duban.exchange.ExchangeSheets.Read;
import org.duban.shared.RuleViolated;
import org.duban.shared.table.CellProblem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a file in: every row of it holds or nothing is saved, nothing is taken twice, and nothing of ours is overwritten. */
@Service
@Transactional
class ExchangeImport {
    private final ExchangeFiles files;
    private final ExchangeComparison comparison;
    private final ExchangeEntry entry;

    ExchangeImport(ExchangeFiles files, ExchangeComparison comparison, ExchangeEntry entry) {
        this.files = files;
        this.comparison = comparison;
        this.entry = entry;
    }

    Imported read(byte[] content, List<Choice> choices, boolean dryRun) {
        List<CellProblem> problems = new ArrayList<>();
        List<Read> read = files.read(content, problems);
        KnownItems known = comparison.known(read);
        Map<String, Choice> chosen = chosen(choices);
        Imported imported = comparison.compare(read, known, chosen, problems, dryRun);
        if (!dryRun && !problems.isEmpty()) {
            throw refusal(problems);
        }
        if (!dryRun) {
            read.forEach(one -> entry.save(one, known, chosen));
        }
        return imported;
    }

    private static Map<String, Choice> chosen(List<Choice> choices) {
        return choices.stream()
                .filter(choice -> choice.number() != null)
                .collect(Collectors.toMap(
                        choice -> Objects.toString(choice.number()), Function.identity(), (a, b) -> b));
    }

    private static RuleViolated refusal(List<CellProblem> problems) {
        Map<String, String> errors = new LinkedHashMap<>();
        problems.forEach(
                each -> errors.putIfAbsent(each.sheet() + " 第" + each.row() + "行 " + each.column(), each.message()));
        return RuleViolated.invalid(errors);
    }
}
