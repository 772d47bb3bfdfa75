package org.duban.workflow.engine;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives another engine's database the indexes that ours has beyond the engine's own script. */
public final class EngineIndexes {

    private EngineIndexes() {}

    public static void createOn(DataSource dataSource) {
        V001__Engine.INDEXES.forEach(index ->
                JdbcClient.create(dataSource).sql("create index " + index).update());
    }
}
