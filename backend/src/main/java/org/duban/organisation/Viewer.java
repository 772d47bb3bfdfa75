package org.duban.organisation;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is looking. Implemented where logins are known, so that this room need not know them. */
public interface Viewer {

    View view();

    /**
     * What somebody may see and do here.
     *
     * @param seesEveryone else only the people of {@code units}
     * @param headedUnits whose absence deputies they arrange
     */
    record View(
            boolean seesEveryone,
            boolean administers,
            @Nullable Long personId,
            Set<Long> units,
            Set<Long> headedUnits) {

        boolean sees(Person person) {
            return seesEveryone
                    || isSelf(person)
                    || person.posts().stream().anyMatch(post -> units.contains(post.unitId()));
        }

        boolean arrangesDeputiesOf(Person person, LocalDate today) {
            return administers
                    || isSelf(person)
                    || person.postsOn(today).stream().anyMatch(post -> headedUnits.contains(post.unitId()));
        }

        private boolean isSelf(Person person) {
            return personId != null && personId == person.id();
        }
    }
}
