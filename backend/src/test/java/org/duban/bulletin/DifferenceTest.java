package org.duban.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a draft that is filled anew would say otherwise; what was edited is shown, never written over. */
class DifferenceTest {

    @Test
    void what_is_new_changed_or_gone_is_told_and_what_is_the_same_is_not() {
        List<Difference> found = Difference.between(
                List.of(stated("same", "甲"), stated("changed", "乙"), stated("gone", "丙")),
                List.of(filled("same", "甲"), filled("changed", "乙乙"), filled("new", "丁")));

        assertThat(found).extracting(Difference::factKey).containsExactly("changed", "new", "gone");
        assertThat(found.get(1).before()).isNull();
        assertThat(found.get(2).now()).isNull();
    }

    @Test
    void it_is_the_facts_that_are_compared_not_what_somebody_made_of_them() {
        Statement edited = new Statement(1, Chapter.RED, 0, "one", null, null, "甲", "改写后的甲", true, 0, null);

        assertThat(Difference.between(List.of(edited), List.of(filled("one", "甲"))))
                .isEmpty();
        assertThat(edited.isEdited()).isTrue();
    }

    @Test
    void a_matter_comes_and_goes_by_itself() {
        Statement matter = new Statement(1, Chapter.MATTER, 0, "order:7", 1L, 7L, "甲", "甲", true, 0, null);

        assertThat(Difference.between(List.of(matter), List.of())).isEmpty();
    }

    private static Statement stated(String key, String words) {
        return new Statement(1, Chapter.RED, 0, key, null, null, words, words, true, 0, null);
    }

    private static NewStatement filled(String key, String words) {
        return NewStatement.of(Chapter.RED, key, null, words, Set.of());
    }
}
