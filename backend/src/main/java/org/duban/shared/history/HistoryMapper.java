package org.duban.shared.history;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Names of tables and columns are written into the statements: they are constants of the rooms, never a caller's text. */
@Mapper
interface HistoryMapper {

    @Nullable
    Instant lastChange(
            @Param("table") KeptTable table, @Param("ids") Collection<Long> ids, @Param("forever") Instant forever);

    void drop(
            @Param("table") KeptTable table,
            @Param("ids") Collection<Long> ids,
            @Param("at") Instant at,
            @Param("forever") Instant forever);

    void close(
            @Param("table") KeptTable table,
            @Param("ids") Collection<Long> ids,
            @Param("at") Instant at,
            @Param("forever") Instant forever);

    void open(
            @Param("table") KeptTable table,
            @Param("ids") Collection<Long> ids,
            @Param("at") Instant at,
            @Param("forever") Instant forever);

    List<Long> differing(@Param("table") KeptTable table, @Param("forever") Instant forever);
}
