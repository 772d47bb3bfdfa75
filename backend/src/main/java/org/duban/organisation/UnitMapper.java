package org.duban.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.duban.shared.NewId;
import org.jspecify.annotations.Nullable;

@Mapper
interface UnitMapper {

    List<UnitRow> all();

    List<Successions.Succession> successions();

    List<UnitRow> ofKind(UnitKind kind);

    @Nullable
    UnitRow byId(long id);

    List<NamedUnit> names(Collection<Long> ids);

    List<UnitRow> page(UnitFilter filter, String orderBy, int limit, int offset);

    long count(@Param("filter") UnitFilter filter);

    List<AliasRow> allAliases();

    List<AliasRow> aliasesOf(Collection<Long> unitIds);

    void insert(UnitDraft unit, NewId id);

    /** False when the version is not the current one. */
    boolean update(long id, UnitDraft unit, int version);

    void removeAliases(long unitId);

    void addAliases(long unitId, List<String> aliases);

    boolean replace(long id, long successorId, LocalDate lastDay, @Nullable String paper, int version);

    boolean withdrawReplacement(long id, int version);

    /** Units whose last day has passed and whose successor has not been told. */
    List<UnitRow> dueReplacements(LocalDate today);

    /** True for the one server that is to tell it. */
    boolean markAnnounced(long id);

    /** A unit without its aliases, which are rows of their own. */
    record UnitRow(
            long id,
            String code,
            String name,
            String fullName,
            UnitKind kind,
            @Nullable Long parentId,
            @Nullable Long hostUnitId,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable Long successorId,
            int version) {

        Unit with(List<String> aliases) {
            return new Unit(
                    id,
                    code,
                    name,
                    fullName,
                    aliases,
                    kind,
                    parentId,
                    hostUnitId,
                    validFrom,
                    validTo,
                    successorId,
                    version);
        }
    }

    record NamedUnit(long id, String name) {}

    record AliasRow(long unitId, String alias) {}
}
