package org.duban.audit;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface AuditMapper {

    void insert(AuditEntry entry);

    Chain chain();

    Chain lockChain();

    void updateChain(Chain chain);

    List<AuditEntry> unsealed(@Param("limit") int limit);

    long countUnsealed();

    void seal(@Param("id") long id, @Param("position") long position, @Param("seal") String seal);

    List<AuditEntry> sealedAfter(@Param("position") long position, @Param("limit") int limit);

    List<AuditEntry> list(
            @Param("filter") AuditFilter filter,
            @Param("orderBy") String orderBy,
            @Param("limit") int limit,
            @Param("offset") int offset);

    long count(@Param("filter") AuditFilter filter);
}
