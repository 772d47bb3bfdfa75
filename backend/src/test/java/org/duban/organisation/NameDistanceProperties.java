package org.duban.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.duban.shared.table.FormulaGuard;

class NameDistanceProperties {
    @Property
    void a_name_is_nothing_away_from_itself(@ForAll @StringLength(max = 20) String name) {
        assertThat(NameDistance.between(name, name)).isZero();
    }

    @Property
    void the_way_there_is_as_long_as_the_way_back(
            @ForAll @StringLength(max = 12) String one, @ForAll @StringLength(max = 12) String other) {
        assertThat(NameDistance.between(one, other)).isEqualTo(NameDistance.between(other, one));
    }

    @Property
    void no_name_is_farther_than_its_length(
            @ForAll @StringLength(max = 12) String one, @ForAll @StringLength(max = 12) String other) {
        assertThat(NameDistance.between(one, other)).isBetween(0.0, (double) Math.max(one.length(), other.length()));
    }

    @Property
    void a_guarded_text_comes_back_as_it_was(@ForAll @StringLength(max = 10) String text, @ForAll boolean formula) {
        String original = formula ? "=" + text : text;

        assertThat(FormulaGuard.unguarded(FormulaGuard.guarded(original))).isEqualTo(original);
    }
}
