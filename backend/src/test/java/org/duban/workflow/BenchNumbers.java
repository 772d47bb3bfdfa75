package org.duban.workflow;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code bench_number} of the numbers from 0, from which rows are made by the hundred thousand. */
final class BenchNumbers {

    private static final int HANDFUL = 1000;

    private final JdbcClient jdbc;

    BenchNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
        jdbc.sql("create table bench_number (n bigint not null primary key)").update();
    }

    /** @param count a multiple of a thousand */
    void upTo(int count) {
        jdbc.sql("delete from bench_number").update();
        for (int n = 0; n < HANDFUL; n++) {
            jdbc.sql("insert into bench_number values (?)").param(n).update();
        }
        if (count > HANDFUL) {
            jdbc.sql("insert into bench_number select a.n * 1000 + b.n from bench_number a, bench_number b"
                            + " where a.n >= 1 and a.n < " + count / HANDFUL)
                    .update();
        }
    }
}
