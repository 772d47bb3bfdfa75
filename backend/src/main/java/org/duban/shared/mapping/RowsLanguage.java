package org.duban.shared.mapping;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.ParameterMapping;
import org.apache.ibatis.mapping.SqlSource;
import org.apache.ibatis.parsing.XNode;
import org.apache.ibatis.scripting.xmltags.ForEachSqlNode;
import org.apache.ibatis.scripting.xmltags.XMLLanguageDriver;
import org.apache.ibatis.session.Configuration;

/**
 * MyBatis' own language; only, of a statement that differs by the number of its rows alone the text is made once for
 * each number. MyBatis makes it anew at each call, which cost an eighth of all Java time while a plan was published.
 */
public final class RowsLanguage extends XMLLanguageDriver {

    /** Above it the text is made anew: texts of so many rows are rarely needed twice. */
    private static final int KEPT = 64;

    @Override
    public SqlSource createSqlSource(Configuration configuration, XNode script, Class<?> parameterType) {
        SqlSource made = super.createSqlSource(configuration, script, parameterType);
        XNode rows = script.evalNode("foreach");
        boolean isByRowsAlone = rows != null
                && rows.getStringAttribute("index") == null
                && script.evalNodes(".//*").size() == 1
                && !script.toString().contains("${");
        return isByRowsAlone
                ? new Rows(
                        configuration,
                        made,
                        rows.getStringAttribute("collection"),
                        ForEachSqlNode.ITEM_PREFIX + rows.getStringAttribute("item") + "_")
                : made;
    }

    /** @param name what MyBatis calls a row in the text it makes, without the row's number */
    private record Rows(
            Configuration configuration, SqlSource made, String collection, String name, Map<Integer, Text> kept)
            implements SqlSource {

        Rows(Configuration configuration, SqlSource made, String collection, String name) {
            this(configuration, made, collection, name, new ConcurrentHashMap<>());
        }

        @Override
        public BoundSql getBoundSql(Object parameter) {
            return parameter instanceof Map<?, ?> all
                            && all.containsKey(collection)
                            && all.get(collection) instanceof Collection<?> rows
                            && rows.size() <= KEPT
                    ? bound(parameter, rows)
                    : made.getBoundSql(parameter);
        }

        private BoundSql bound(Object parameter, Collection<?> rows) {
            Text text = kept.computeIfAbsent(rows.size(), size -> Text.of(made.getBoundSql(parameter)));
            BoundSql bound = new BoundSql(configuration, text.sql(), text.parameters(), parameter);
            int number = 0;
            for (Object row : rows) {
                bound.setAdditionalParameter(name + number++, row);
            }
            return bound;
        }
    }

    private record Text(String sql, List<ParameterMapping> parameters) {

        static Text of(BoundSql made) {
            return new Text(made.getSql(), List.copyOf(made.getParameterMappings()));
        }
    }
}
