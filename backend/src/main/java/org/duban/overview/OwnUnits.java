package org.duban.overview;

import java.util.List;
import org.duban.access.Capacity;
import org.duban.access.CurrentUser;
import org.duban.access.Role;
import org.duban.dispatch.TaskScope;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose inner matters a reader may look at: those of the units where they hold a post, and of no other. */
@Component
class OwnUnits {
    private final CurrentUser currentUser;
    private final TaskScope scope;

    OwnUnits(CurrentUser currentUser, TaskScope scope) {
        this.currentUser = currentUser;
        this.scope = scope;
    }

    List<UnitBoard.Choice> all() {
        return currentUser.get().capacities().stream()
                .filter(capacity -> capacity.role() == Role.HEAD || capacity.role() == Role.HANDLER)
                .map(OwnUnits::choice)
                .distinct()
                .toList();
    }

    private static UnitBoard.Choice choice(Capacity capacity) {
        return new UnitBoard.Choice(capacity.unitId(), capacity.unitName());
    }

    /** The unit that is asked for, else the first; another unit's board does not exist for the reader. */
    UnitBoard.Choice chosen(@Nullable Long wanted) {
        return all().stream()
                .filter(unit -> wanted == null || unit.unitId() == wanted)
                .findFirst()
                .orElseThrow(() -> RuleViolated.notFound("该单位的工作台"));
    }

    /** Any unit or all of them for those who oversee; for a unit's people their own. */
    @Nullable
    Long narrowed(@Nullable Long wanted) {
        return scope.visible().everything()
                ? wanted
                : Long.valueOf(chosen(wanted).unitId());
    }
}
