package org.duban.paper;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.duban.access.Role;
import org.duban.shared.NewId;
import org.jspecify.annotations.Nullable;

@Mapper
interface PaperMapper {

    void insert(@Param("row") PaperRow row, @Param("title") String title, @Param("id") NewId id);

    @Nullable
    PaperRow find(long id);

    @Nullable
    PaperRow lock(long id);

    /** Touches drafts alone. */
    int revise(@Param("id") long id, @Param("title") String title, @Param("content") String content);

    int drop(long id);

    int issue(@Param("id") long id, @Param("issued") Issued issued);

    int makeVoid(@Param("id") long id, @Param("reason") String reason, @Param("at") Instant at, @Param("by") String by);

    void forgetAddressees(long paperId);

    void insertAddressees(@Param("paperId") long paperId, @Param("rows") List<AddresseeRow> rows);

    List<Long> addresseeUnits(long paperId);

    /** Only those it goes to, not those it is copied to. */
    List<Long> mainUnits(long paperId);

    List<PaperLine> list(
            @Param("filter") Filter filter,
            @Param("orderBy") String orderBy,
            @Param("limit") int limit,
            @Param("offset") int offset);

    long count(@Param("filter") Filter filter);

    /** Issued and voided papers after this id, for checks that go over all of them. */
    List<PaperRow> numberedAfter(@Param("id") long id, @Param("limit") int limit);

    record AddresseeRow(long unitId, boolean copied) {}

    /** What a signature adds to a draft. */
    record Issued(
            String issuer,
            PaperNumber number,
            String numberText,
            Instant at,
            String signedBy,
            Role signedAs,
            String contentHash,
            PaperFiles.Kept file,
            PaperFiles.@Nullable Kept annex) {}

    /** @param readerUnits whose papers may be seen, once they are issued; null for all */
    record Filter(
            @Nullable Long id,
            @Nullable Long planId,
            @Nullable Long planTaskId,
            @Nullable PaperKind kind,
            @Nullable PaperState state,
            @Nullable Integer year,
            @Nullable String number,
            @Nullable Long unitId,
            @Nullable Set<Long> readerUnits) {}
}
