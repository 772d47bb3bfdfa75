package org.duban.plan;

import java.util.List;
import java.util.Optional;
import org.duban.organisation.Unit;
import org.duban.organisation.UnitDirectory;
import org.duban.organisation.UnitGroup;
import org.duban.plan.document.KnownUnits;
import org.jspecify.annotations.Nullable;

/** The organisation's directory, as the document's reader asks for it. */
final class UnitNames implements KnownUnits {
    private static final int SUGGESTIONS = 3;

    private final UnitDirectory directory;

    UnitNames(UnitDirectory directory) {
        this.directory = directory;
    }

    @Override
    public Optional<Long> find(String name) {
        return directory.find(name).map(Unit::id);
    }

    @Override
    public boolean isKnownGroup(String name) {
        return directory.findGroup(name).isPresent();
    }

    @Override
    public List<String> nearest(String name) {
        return directory.nearest(name, SUGGESTIONS).stream().map(Unit::name).toList();
    }

    @Nullable
    Long group(String name) {
        return directory.findGroup(name).map(UnitGroup::id).orElse(null);
    }
}
