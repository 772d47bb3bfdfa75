package org.duban.workflow;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.duban.ruletable.RuleBook;
import org.duban.ruletable.RuleRow;
import org.duban.ruletable.RuleTable;
import org.springframework.stereotype.Component;

/** The versions that officials wrote, read by the engine once each. */
@Component
class WrittenTables {

    private static final int KEPT = 100;

    private final RuleBook book;
    private final DmnEngine engine;
    private final Cache<String, WrittenTable> read =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    /** The process engine's own reader of tables wants a running command of that engine; these need nothing of it. */
    WrittenTables(RuleBook book) {
        this.book = book;
        this.engine =
                DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    }

    WrittenTable version(String table, long versionId) {
        return read.get(
                "version " + versionId, key -> new WrittenTable(engine, book.table(table), book.rows(versionId)));
    }

    WrittenTable trial(RuleTable table, String key, List<RuleRow> rows) {
        return read.get("trial " + key, unread -> new WrittenTable(engine, table, rows));
    }
}
