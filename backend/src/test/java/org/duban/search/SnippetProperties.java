package org.duban.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.duban.search.Snippet.Piece;

class SnippetProperties {

    @Property(tries = 300)
    void pieces_together_are_the_text_and_each_hit_is_made_of_the_words(
            @ForAll("texts") String text, @ForAll("texts") String typed) {
        Terms terms = Terms.of(typed);
        Snippet snippet = Snippet.whole(text, terms);

        assertThat(snippet.pieces().stream().map(Piece::text).collect(Collectors.joining()))
                .isEqualTo(text);
        String misses = snippet.pieces().stream()
                .filter(piece -> !piece.hit())
                .map(Piece::text)
                .collect(Collectors.joining("\u0000"));
        assertThat(terms.words()).noneMatch(word -> Folded.of(misses).contains(word));
    }

    @Property(tries = 200)
    void folding_keeps_every_place(@ForAll String text) {
        assertThat(Folded.of(text).codePoints().count())
                .isEqualTo(text.codePoints().count());
    }

    @Example
    void a_long_text_is_shown_around_its_first_hit() {
        Snippet snippet = Snippet.around("前".repeat(500) + "康复ＡＢ" + "后".repeat(500), Terms.of("复ab"));

        assertThat(snippet.pieces()).contains(new Piece("复ＡＢ", true));
        assertThat(snippet.pieces().get(0)).isEqualTo(new Piece("…", false));
        assertThat(snippet.pieces().stream()
                        .mapToInt(piece -> piece.text().length())
                        .sum())
                .isLessThan(150);
    }

    /** Whole letters: half of a 𠮷 cannot be typed. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("康", "复", "A", "B", "ｂ", "1", "%", "_", " ", "𠮷", "<")
                .list()
                .ofMaxSize(12)
                .map(letters -> String.join("", letters));
    }
}
