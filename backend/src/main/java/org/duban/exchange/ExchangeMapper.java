package org.duban.exchange;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface ExchangeMapper {

    List<ItemRow> tasks(@Param("filter") ExchangeFilter filter, @Param("limit") int limit);

    List<ItemRow> instructions(@Param("filter") ExchangeFilter filter, @Param("limit") int limit);

    List<ItemRow> orders(@Param("filter") ExchangeFilter filter, @Param("limit") int limit);

    List<ItemRow> tasksById(@Param("ids") Collection<Long> ids);

    List<ItemRow> instructionsById(@Param("ids") Collection<Long> ids);

    List<ItemRow> ordersById(@Param("ids") Collection<Long> ids);

    List<Part> participants(@Param("tasks") Collection<Long> planTaskIds);

    List<ExchangeItem> numbered(@Param("numbers") Collection<String> numbers);

    void insert(@Param("row") ExchangeItem row);

    void close(@Param("id") long id, @Param("on") LocalDate on);

    @Nullable
    TaskPlace place(long planTaskId);

    List<ExchangeItem> list(@Param("limit") int limit, @Param("offset") int offset);

    long count();

    record Part(long planTaskId, String unitName) {}

    record TaskPlace(long planId, String title) {}
}
