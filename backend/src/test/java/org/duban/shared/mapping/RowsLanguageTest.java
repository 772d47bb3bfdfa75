package org.duban.shared.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.SqlSource;
import org.apache.ibatis.parsing.XPathParser;
import org.apache.ibatis.session.Configuration;
import org.junit.jupiter.api.Test;

class RowsLanguageTest {

    private static final String INSERT = """
            <insert>insert into duty (name, due, plan) values
              <foreach collection="rows" item="row" separator=",">(#{row.name}, #{row.clock.due}, #{plan})</foreach>
            </insert>""";

    private final Configuration configuration = new Configuration();

    @Test
    void text_is_kept_for_each_number_of_rows_and_the_values_are_those_of_the_call() {
        SqlSource source = source(INSERT);
        BoundSql first = source.getBoundSql(rows(new Row("签收", 1), new Row("审核", 2)));
        BoundSql second = source.getBoundSql(rows(new Row("报送", 3), new Row("办结", 4)));
        BoundSql single = source.getBoundSql(rows(new Row("签收", 5)));
        assertThat(second.getSql())
                .isSameAs(first.getSql())
                .contains("(?, ?, ?)")
                .contains(",");
        assertThat(values(first)).containsExactly("签收", 1, "审核", 2);
        assertThat(values(second)).containsExactly("报送", 3, "办结", 4);
        assertThat(values(single)).containsExactly("签收", 5);
        assertThat(single.getSql()).isNotEqualTo(first.getSql());
    }

    @Test
    void very_many_rows_are_written_too() {
        BoundSql bound =
                source(INSERT).getBoundSql(Map.of("plan", 7, "rows", Collections.nCopies(500, new Row("签收", 1))));
        assertThat(bound.getParameterMappings()).hasSize(1500);
        assertThat(values(bound)).hasSize(1000).contains("签收", 1);
    }

    @Test
    void text_that_depends_on_more_than_the_rows_is_made_at_each_call() {
        SqlSource source = source("""
                <select>select 1 from duty where <if test="plan != null">plan = #{plan} and</if> id in
                  <foreach collection="rows" item="one" open="(" close=")" separator=",">#{one}</foreach>
                </select>""");
        assertThat(source.getBoundSql(Map.of("plan", 7, "rows", List.of(1L))).getSql())
                .contains("plan =");
        assertThat(source.getBoundSql(Collections.singletonMap("rows", List.of(1L)))
                        .getSql())
                .doesNotContain("plan =");
    }

    @Test
    void numbered_rows_keep_their_numbers() {
        BoundSql bound = source("""
                <insert>insert into alias (place, name) values
                  <foreach collection="rows" item="one" index="place" separator=",">(#{place}, #{one})</foreach>
                </insert>""").getBoundSql(Map.of("rows", List.of("民政局", "民政")));
        assertThat(values(bound)).containsExactly(0, "民政局", 1, "民政");
    }

    private SqlSource source(String statement) {
        return new RowsLanguage()
                .createSqlSource(configuration, new XPathParser(statement, false).evalNode("/*"), Map.class);
    }

    private static Map<String, Object> rows(Row... rows) {
        return Map.of("plan", 7, "rows", List.of(rows));
    }

    /** As the driver would get them, without what is the same for all rows. */
    private static List<Object> values(BoundSql bound) {
        return bound.getParameterMappings().stream()
                .filter(parameter -> bound.hasAdditionalParameter(parameter.getProperty()))
                .map(parameter -> bound.getAdditionalParameter(parameter.getProperty()))
                .toList();
    }

    record Row(String name, Clock clock) {
        Row(String name, int due) {
            this(name, new Clock(due));
        }
    }

    record Clock(int due) {}
}
