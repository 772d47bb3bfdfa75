package org.duban.shared.mapping;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.ResultFlag;
import org.apache.ibatis.mapping.ResultMap;
import org.apache.ibatis.mapping.ResultMapping;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ResultHandler;
import org.apache.ibatis.session.RowBounds;
import org.springframework.stereotype.Component;

/**
 * A statement whose {@code resultType} is a record is read by the record's canonical constructor: a component has the
 * column of its name, in snake case.
 *
 * <p>MyBatis itself would look for the column of each component among all columns, again for every row: half of all Java
 * time of a page of the to-do list, whose rows have thirty columns.
 */
@Component
@Intercepts(
        @Signature(
                type = Executor.class,
                method = "query",
                args = {MappedStatement.class, Object.class, RowBounds.class, ResultHandler.class}))
class RecordResults implements Interceptor {

    private static final Pattern CAPITAL = Pattern.compile("(?=\\p{Lu})");

    private final Map<String, MappedStatement> read = new ConcurrentHashMap<>();

    @Override
    public Object intercept(Invocation query) throws Throwable {
        MappedStatement statement = (MappedStatement) query.getArgs()[0];
        query.getArgs()[0] = read.computeIfAbsent(statement.getId(), id -> byConstructor(statement));
        return query.proceed();
    }

    private static MappedStatement byConstructor(MappedStatement statement) {
        List<ResultMap> results = statement.getResultMaps();
        return results.size() == 1 && isPlainRecord(results.get(0))
                ? copy(statement, byConstructor(results.get(0), statement.getConfiguration()))
                : statement;
    }

    private static boolean isPlainRecord(ResultMap result) {
        return result.getType().isRecord() && result.getResultMappings().isEmpty();
    }

    private static ResultMap byConstructor(ResultMap result, Configuration configuration) {
        List<ResultMapping> components = Arrays.stream(result.getType().getRecordComponents())
                .map(component -> new ResultMapping.Builder(
                                configuration, null, column(component.getName()), component.getType())
                        .flags(List.of(ResultFlag.CONSTRUCTOR))
                        .build())
                .toList();
        return new ResultMap.Builder(configuration, result.getId(), result.getType(), components).build();
    }

    private static String column(String component) {
        return CAPITAL.matcher(component).replaceAll("_").toLowerCase(Locale.ROOT);
    }

    private static MappedStatement copy(MappedStatement statement, ResultMap result) {
        return new MappedStatement.Builder(
                        statement.getConfiguration(),
                        statement.getId(),
                        statement.getSqlSource(),
                        statement.getSqlCommandType())
                .resource(statement.getResource())
                .statementType(statement.getStatementType())
                .fetchSize(statement.getFetchSize())
                .timeout(statement.getTimeout())
                .resultSetType(statement.getResultSetType())
                .flushCacheRequired(statement.isFlushCacheRequired())
                .useCache(statement.isUseCache())
                .lang(statement.getLang())
                .resultMaps(List.of(result))
                .build();
    }
}
