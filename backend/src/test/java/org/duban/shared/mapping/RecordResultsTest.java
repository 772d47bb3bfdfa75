package org.duban.shared.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import javax.sql.DataSource;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.AutoMappingUnknownColumnBehavior;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecordResultsTest {

    private final SqlSession session = session();
    private final Questions questions = session.getMapper(Questions.class);

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void components_have_the_columns_of_their_names_in_whatever_order() {
        assertThat(questions.duties())
                .containsExactly(
                        new Duty(1, "市民政局", true, State.OPEN, 5), new Duty(2, "市财政局", false, State.DONE, null));
    }

    @Test
    void what_is_no_record_is_read_as_before() {
        assertThat(questions.count()).isEqualTo(3);
    }

    @Test
    void a_column_that_is_missing_or_that_nobody_knows_is_refused() {
        assertThatThrownBy(questions::missing).hasMessageContaining("days_left");
        assertThatThrownBy(questions::unknown).hasMessageContaining("colour");
    }

    private static SqlSession session() {
        var configuration = new Configuration(new Environment("test", new JdbcTransactionFactory(), database()));
        configuration.setAutoMappingUnknownColumnBehavior(AutoMappingUnknownColumnBehavior.FAILING);
        configuration.addInterceptor(new RecordResults());
        configuration.addMapper(Questions.class);
        return new SqlSessionFactoryBuilder().build(configuration).openSession();
    }

    private static DataSource database() {
        JdbcDataSource database = new JdbcDataSource();
        database.setUrl("jdbc:h2:mem:");
        return database;
    }

    enum State {
        OPEN,
        DONE
    }

    record Duty(
            long id,
            String unitName,
            boolean isSampled,
            State state,
            @Nullable Integer daysLeft) {}

    interface Questions {

        @Select("""
                select cast(null as int) as days_left, 'DONE' as state, false as is_sampled, '市财政局' as unit_name, 2 as id
                union select 5, 'OPEN', true, '市民政局', 1 order by id""")
        List<Duty> duties();

        @Select("select 3")
        int count();

        @Select("select 1 as id, '市民政局' as unit_name, true as is_sampled, 'OPEN' as state")
        Duty missing();

        @Select("""
                select 1 as id, '市民政局' as unit_name, true as is_sampled, 'OPEN' as state, 5 as days_left, 'red' as colour""")
        Duty unknown();
    }
}
