package org.duban.indicator;

import static java.util.stream.Collectors.toMap;
import static org.duban.indicator.ValueSheets.number;
import static org.duban.indicator.ValueSheets.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.duban.indicator.ValueWorkbook.Change;
import org.duban.indicator.ValueWorkbook.Owed;
import org.duban.shared.RuleViolated;
import org.duban.shared.table.CellProblem;
import org.duban.shared.table.RowReader;
import org.duban.shared.table.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * Reads a workbook that was filled in offline into the drafts of its values. A cell left empty changes nothing; one that
 * cannot be taken as it is, is named by sheet, row and column.
 */
final class ValueReading {
    private static final Map<String, String> COLUMNS = Map.of(
            "amount", ValueSheets.AMOUNT,
            "reference", ValueSheets.REFERENCE,
            "source", ValueSheets.SOURCE,
            "asOf", ValueSheets.AS_OF,
            "certifiedBy", ValueSheets.CERTIFIED_BY,
            "reason", ValueSheets.REASON);

    private final Map<String, Owed> owed;
    private final Map<String, Filling> fillings = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final List<CellProblem> problems;
    private final List<Change> changes = new ArrayList<>();

    ValueReading(List<Owed> owed, List<CellProblem> problems) {
        this.owed = owed.stream().collect(toMap(Owed::key, Function.identity()));
        this.problems = problems;
    }

    /** What the draft of one value is to become. */
    private static final class Filling {
        private final Owed owed;
        private @Nullable BigDecimal amount;
        private @Nullable BigDecimal reference;
        private @Nullable String source;
        private @Nullable LocalDate asOf;
        private @Nullable String certifiedBy;
        private @Nullable String reason;
        private final Map<Long, BigDecimal> counties = new LinkedHashMap<>();
        private int row;
        private boolean isChanged;

        Filling(Owed owed) {
            ValueForm form = owed.form();
            this.owed = owed;
            this.amount = form.amount();
            this.reference = form.reference();
            this.source = form.source();
            this.asOf = form.asOf();
            this.certifiedBy = form.certifiedBy();
            this.reason = form.reason();
            form.stated()
                    .forEach(county -> counties.put(
                            Objects.requireNonNull(county.countyId()), Objects.requireNonNull(county.amount())));
        }

        ValueForm form() {
            return new ValueForm(
                    amount,
                    reference,
                    source,
                    asOf,
                    certifiedBy,
                    reason,
                    counties.entrySet().stream()
                            .map(county -> new ValueForm.County(county.getKey(), county.getValue()))
                            .toList());
        }
    }

    void read(List<Sheet> sheets) {
        ValueSheets.of(List.copyOf(owed.values())).forEach(form -> sheets.stream()
                .filter(sheet -> sheet.name().equals(form.name()))
                .findFirst()
                .ifPresentOrElse(
                        sheet -> {
                            form.columns().stream()
                                    .filter(column -> !sheet.columns().contains(column.title()))
                                    .forEach(column -> problems.add(
                                            new CellProblem(form.name(), 1, column.title(), "缺少此列，请用系统下载的填报表填写")));
                            sheet.rows().forEach(row -> read(form.name(), row));
                        },
                        () -> problems.add(new CellProblem(form.name(), 1, "", "缺少此工作表，请用系统下载的填报表填写"))));
    }

    private void read(String sheet, Sheet.Row cells) {
        RowReader row = new RowReader(sheet, cells, problems);
        Owed one = owed.get(row.text(ValueSheets.KEY));
        if (one == null) {
            row.problem(ValueSheets.KEY, "“" + row.text(ValueSheets.KEY) + "”不在本单位待填报之列（可能已报送，或属于其他单位），请重新下载填报表");
            return;
        }
        Filling filling = fillings.computeIfAbsent(one.key(), any -> new Filling(one));
        if (sheet.equals(ValueSheets.VALUES)) {
            readValue(row, filling);
        } else {
            readCounty(row, filling);
        }
    }

    private void readValue(RowReader row, Filling filling) {
        if (isRepeated(row, ValueSheets.KEY, filling.owed.key())) {
            return;
        }
        filling.row = row.number();
        filling.amount = amount(row, filling, ValueSheets.AMOUNT, filling.amount);
        filling.reference = amount(row, filling, ValueSheets.REFERENCE, filling.reference);
        filling.source = words(row, filling, ValueSheets.SOURCE, filling.source);
        filling.certifiedBy = words(row, filling, ValueSheets.CERTIFIED_BY, filling.certifiedBy);
        filling.reason = words(row, filling, ValueSheets.REASON, filling.reason);
        LocalDate day = row.optionalDate(ValueSheets.AS_OF);
        String before = Objects.toString(filling.asOf, "");
        if (day != null && isOther(row, filling, ValueSheets.AS_OF, before, day.toString())) {
            filling.asOf = day;
        }
    }

    private void readCounty(RowReader row, Filling filling) {
        String key = row.text(ValueSheets.COUNTY_KEY);
        Long county = filling.owed.counties().keySet().stream()
                .filter(id -> String.valueOf(id).equals(key))
                .findFirst()
                .orElse(null);
        if (county == null) {
            row.problem(ValueSheets.COUNTY_KEY, "“" + key + "”不是现有的县（市、区），请重新下载填报表");
        } else if (!isRepeated(row, ValueSheets.COUNTY_KEY, filling.owed.key() + ":" + key)) {
            BigDecimal amount = amount(row, filling, ValueSheets.AMOUNT, filling.counties.get(county));
            if (amount != null) {
                filling.counties.put(county, amount);
            }
        }
    }

    private @Nullable BigDecimal amount(RowReader row, Filling filling, String column, @Nullable BigDecimal before) {
        String given = row.text(column).replace(",", "").replace("，", "").replace("%", "");
        if (given.isEmpty()) {
            return before;
        }
        if (!given.matches("-?\\d{1,11}(\\.\\d{1,4})?")) {
            row.problem(column, "“" + row.text(column) + "”不是数字，应为不超过 11 位整数、4 位小数的数字");
            return before;
        }
        BigDecimal amount = new BigDecimal(given);
        return isOther(row, filling, column, number(before), number(amount)) ? amount : before;
    }

    private @Nullable String words(RowReader row, Filling filling, String column, @Nullable String before) {
        String given = row.text(column);
        return isOther(row, filling, column, text(before), given) ? given : before;
    }

    private boolean isRepeated(RowReader row, String column, String what) {
        boolean isNew = seen.add(what);
        if (!isNew) {
            row.problem(column, "与前面的行重复，请只保留一行");
        }
        return !isNew;
    }

    private boolean isOther(RowReader row, Filling filling, String field, String from, String to) {
        if (to.isBlank() || to.strip().equals(from.strip())) {
            return false;
        }
        filling.isChanged = true;
        changes.add(new Change(row.sheet(), row.number(), filling.owed.name(), field, from, to));
        return true;
    }

    List<Change> changes() {
        return changes;
    }

    /** The values whose drafts would become others. */
    Map<Owed, ValueForm> changed() {
        Map<Owed, ValueForm> changed = new LinkedHashMap<>();
        fillings.values().stream()
                .filter(filling -> filling.isChanged)
                .forEach(filling -> changed.put(filling.owed, filling.form()));
        return changed;
    }

    /** What the form's own rules refuse is told in the line of the value. */
    void note(Owed one, Runnable check) {
        int row = Objects.requireNonNull(fillings.get(one.key())).row;
        try {
            check.run();
        } catch (RuleViolated refusal) {
            refusal.errors()
                    .forEach((field, sentence) -> problems.add(new CellProblem(
                            ValueSheets.VALUES, row, COLUMNS.getOrDefault(field, ValueSheets.AMOUNT), sentence)));
        }
    }
}
