package org.duban.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Units for rules that need no database. */
final class UnitFixtures {
    static final LocalDate TODAY = LocalDate.of(2024, 3, 1);
    static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

    static final Unit CITY = unit(1, "city", "临汾市", "临汾市人民政府", UnitKind.CITY);
    static final Unit CIVIL_AFFAIRS = unit(2, "mz", "市民政局", "临汾市民政局", UnitKind.CITY_DEPARTMENT);
    static final Unit HEALTH = unit(3, "wj", "市卫健委", "临汾市卫生健康委员会", UnitKind.CITY_DEPARTMENT);
    static final Unit DISABLED_PERSONS = unit(4, "cl", "市残联", "临汾市残疾人联合会", UnitKind.PEOPLES_ORGANISATION);
    static final Unit ORGANISATION_DEPARTMENT = unit(5, "zz", "市委组织部", "中共临汾市委组织部", UnitKind.PARTY_ORGAN);
    static final Unit YAODU = unit(6, "yaodu", "尧都区", "临汾市尧都区人民政府", UnitKind.COUNTY);
    static final Unit PLANNING = unit(7, "gz", "市规划和自然资源局", "临汾市规划和自然资源局", UnitKind.CITY_DEPARTMENT);
    static final List<Unit> ALL =
            List.of(CITY, CIVIL_AFFAIRS, HEALTH, DISABLED_PERSONS, ORGANISATION_DEPARTMENT, YAODU, PLANNING);

    private UnitFixtures() {}

    static Unit unit(long id, String code, String name, String fullName, UnitKind kind) {
        return new Unit(id, code, name, fullName, List.of(), kind, null, null, LONG_AGO, null, null, 0);
    }

    static Unit replaced(Unit unit, @Nullable LocalDate lastDay, @Nullable Long successorId) {
        return new Unit(
                unit.id(),
                unit.code(),
                unit.name(),
                unit.fullName(),
                unit.aliases(),
                unit.kind(),
                unit.parentId(),
                unit.hostUnitId(),
                unit.validFrom(),
                lastDay,
                successorId,
                unit.version());
    }

    static UnitDirectory directory(Unit... units) {
        return new UnitDirectory(List.of(units), List.of(), TODAY);
    }
}
