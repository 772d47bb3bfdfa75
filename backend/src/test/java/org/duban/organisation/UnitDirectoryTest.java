package org.duban.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.organisation.UnitFixtures.ALL;
import static org.duban.organisation.UnitFixtures.CIVIL_AFFAIRS;
import static org.duban.organisation.UnitFixtures.DISABLED_PERSONS;
import static org.duban.organisation.UnitFixtures.HEALTH;
import static org.duban.organisation.UnitFixtures.PLANNING;
import static org.duban.organisation.UnitFixtures.TODAY;
import static org.duban.organisation.UnitFixtures.YAODU;
import static org.duban.organisation.UnitFixtures.directory;
import static org.duban.organisation.UnitFixtures.replaced;
import static org.duban.organisation.UnitFixtures.unit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitDirectoryTest {
    private final UnitDirectory directory = new UnitDirectory(ALL, List.of(members("市残工委成员单位", 2, 3, 4)), TODAY);

    @ParameterizedTest
    @CsvSource({
        "市民政局, mz",
        "临汾市民政局, mz",
        "民政局, mz",
        "市 民政局, mz",
        "残联, cl",
        "临汾市卫生健康委员会, wj",
        "市卫生健康委, wj",
        "卫生健康委员会, wj",
        "中共临汾市委组织部, zz",
        "临汾市委组织部, zz",
        "尧都区人民政府, yaodu",
        "尧都区, yaodu",
        "临汾市人民政府, city",
        "市规划和自然资源局, gz",
    })
    void a_unit_is_found_by_any_way_its_name_is_written(String written, String code) {
        assertThat(directory.find(written)).map(Unit::code).contains(code);
    }

    @ParameterizedTest
    @CsvSource({"太原市民政局", "市", "局", "'　'", "市民政局市残联"})
    void what_is_not_its_name_does_not_find_it(String written) {
        assertThat(directory.find(written)).isEmpty();
    }

    @Test
    void unknown_names_get_the_most_similar_ones_nearest_first() {
        assertThat(directory.nearest("市自然资源局", 2)).first().isEqualTo(PLANNING);
        assertThat(directory.nearest("市民证局", 2)).first().isEqualTo(CIVIL_AFFAIRS);
        assertThat(directory.nearest("某某股份有限公司", 3)).isEmpty();
    }

    @Test
    void a_name_that_two_living_units_bear_finds_neither() {
        Unit twin = unit(9, "mz2", "市民政局", "临汾市开发区民政局", UnitKind.CITY_DEPARTMENT);

        assertThat(directory(CIVIL_AFFAIRS, twin).find("市民政局")).isEmpty();
        assertThat(directory(replaced(CIVIL_AFFAIRS, TODAY.minusDays(1), 9L), twin)
                        .find("市民政局"))
                .contains(twin);
    }

    @Test
    void a_unit_that_has_gone_is_still_found_by_its_old_name_and_its_duties_are_the_successors() {
        Unit gone = replaced(HEALTH, LocalDate.of(2023, 12, 31), CIVIL_AFFAIRS.id());
        var later = directory(gone, CIVIL_AFFAIRS);

        assertThat(later.find("市卫健委")).contains(gone);
        assertThat(later.current(gone.id(), LocalDate.of(2023, 12, 31))).isEqualTo(gone);
        assertThat(later.current(gone.id(), LocalDate.of(2024, 1, 1))).isEqualTo(CIVIL_AFFAIRS);
        assertThat(later.lineage(CIVIL_AFFAIRS.id())).containsExactlyInAnyOrder(gone.id(), CIVIL_AFFAIRS.id());
    }

    @Test
    void successors_that_point_in_a_circle_do_not_hang() {
        Unit one = replaced(HEALTH, LocalDate.of(2023, 12, 31), CIVIL_AFFAIRS.id());
        Unit other = replaced(CIVIL_AFFAIRS, LocalDate.of(2023, 12, 31), HEALTH.id());

        assertThat(directory(one, other).current(one.id(), TODAY)).isEqualTo(one);
    }

    @Test
    void a_group_expands_to_its_members_in_any_width() {
        assertThat(directory.expand("市残工委成员单位")).containsExactly(CIVIL_AFFAIRS, HEALTH, DISABLED_PERSONS);
        assertThat(directory.expand("各县(市、区)人民政府")).isEmpty();
    }

    @Test
    void a_group_of_a_kind_has_all_living_units_of_it_as_members() {
        var counties = new UnitGroup(2, "gxq", "各县（市、区）", List.of("各县（市、区）人民政府"), UnitKind.COUNTY, List.of(), 0);
        var known = new UnitDirectory(ALL, List.of(counties), TODAY);

        assertThat(known.expand("各县(市、区)人民政府")).containsExactly(YAODU);
    }

    private static UnitGroup members(String name, long... ids) {
        return new UnitGroup(
                1, "cgwcy", name, List.of(), null, Arrays.stream(ids).boxed().toList(), 0);
    }
}
