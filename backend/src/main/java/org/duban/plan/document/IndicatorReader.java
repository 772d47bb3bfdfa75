package org.duban.plan.document;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.plan.document.Indicator.Attribute;
import org.jspecify.annotations.Nullable;

/** A row of a table of indicators. */
final class IndicatorReader {
    private static final Pattern UNIT = Pattern.compile("[(]([^()]{1,12})[)] ?$");
    private static final Pattern COUNTED = Pattern.compile("(?:万?人次|人数|户数)$");
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]{0,14}(?:\\.\\d{1,6})?");

    private final Script script;
    private final TableHead head;

    IndicatorReader(Script script, TableHead head) {
        this.script = script;
        this.head = head;
    }

    Optional<Indicator> read(TableCells cells) {
        Span nameCell = cells.get(HeaderField.INDICATOR);
        Span target = targetCell(cells);
        Span attributeCell = cells.get(HeaderField.ATTRIBUTE);
        if (nameCell.isEmpty() || (target.isEmpty() && attributeCell.isEmpty())) {
            return Optional.empty();
        }
        Optional<Marker> marker = MarkerRule.at(script, nameCell.start(), nameCell.end());
        Span name = script.trimmed(marker.map(Marker::contentStart).orElse(nameCell.start()), nameCell.end());
        Matcher unit = UNIT.matcher(script.seen(name));
        boolean hasUnit = unit.find();
        Span bareName = hasUnit ? script.trimmed(name.start(), name.start() + unit.start()) : name;
        String measure = measure(cells, hasUnit ? squeezed(unit.group(1)) : "", bareName);
        return Optional.of(new Indicator(
                marker.map(Marker::bare).orElseGet(() -> squeezed(script.seen(cells.get(HeaderField.NUMBER)))),
                squeezed(script.written(bareName.start(), bareName.end())),
                measure,
                TargetRule.read(script.seen(target), measure, squeezed(script.written(target.start(), target.end()))),
                attribute(squeezed(script.seen(attributeCell))),
                number(cells.get(HeaderField.BASELINE)),
                head.year(HeaderField.BASELINE),
                script.source(cells.row().start(), cells.row().end())));
    }

    private Span targetCell(TableCells cells) {
        Span target = cells.get(HeaderField.TARGET);
        return target.isEmpty() ? cells.get(HeaderField.GROWTH) : target;
    }

    private String measure(TableCells cells, String inBrackets, Span name) {
        Span column = cells.get(HeaderField.MEASURE);
        if (!inBrackets.isEmpty() || !column.isEmpty()) {
            return inBrackets.isEmpty() ? squeezed(script.seen(column)) : inBrackets;
        }
        Matcher counted = COUNTED.matcher(squeezed(script.seen(name)));
        return counted.find() ? counted.group().replace("数", "") : "";
    }

    private static @Nullable Attribute attribute(String canonical) {
        if (canonical.contains("约束")) {
            return Attribute.BINDING;
        }
        return canonical.contains("预期") ? Attribute.ANTICIPATORY : null;
    }

    private @Nullable BigDecimal number(Span cell) {
        Matcher matcher = NUMBER.matcher(script.seen(cell));
        return matcher.find() ? new BigDecimal(matcher.group().replace(",", "")) : null;
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\u3000]+", "");
    }
}
