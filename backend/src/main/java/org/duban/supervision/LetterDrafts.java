package org.duban.supervision;

import java.util.Optional;
import org.duban.paper.Papers;
import org.springframework.stereotype.Component;

/** The letter that a matter may have under way, one at a time. */
@Component
class LetterDrafts {

    private final ReminderLetterMapper letters;
    private final Papers papers;

    LetterDrafts(ReminderLetterMapper letters, Papers papers) {
        this.letters = letters;
        this.papers = papers;
    }

    Optional<ReminderLetter> of(long matterId) {
        return letters.ofMatter(matterId).stream()
                .filter(ReminderLetter::isDraft)
                .findFirst();
    }

    /** Nobody will sign it. */
    void drop(long matterId) {
        of(matterId).ifPresent(letter -> papers.drop(letter.paperId()));
    }
}
