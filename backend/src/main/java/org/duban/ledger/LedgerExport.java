package org.duban.ledger;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.duban.shared.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes exactly the lines of a list, in its order and columns, into a workbook. */
@Component
class LedgerExport {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Ledger ledger;
    private final FilterSentence sentence;
    private final Clock clock;

    LedgerExport(Ledger ledger, FilterSentence sentence, Clock clock) {
        this.ledger = ledger;
        this.sentence = sentence;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public LedgerWorkbook of(LedgerFilter filter, PageRequest order, List<LedgerColumn> columns) {
        Ledger.Extract extract = ledger.extract(filter, order);
        LedgerWorkbook workbook = new LedgerWorkbook(words(filter, extract), columns);
        extract.lines().accept(workbook::add);
        return workbook;
    }

    private List<String> words(LedgerFilter filter, Ledger.Extract extract) {
        String made = LocalDateTime.now(clock).format(MINUTE);
        return List.of(
                "任务台账（截至 " + extract.day() + "）",
                sentence.of(filter, extract.planName()) + "。共 " + extract.total() + " 行，导出于 " + made);
    }
}
