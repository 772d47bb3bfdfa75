package org.duban.organisation;

import java.util.ArrayList;
import java.util.List;
import org.duban.shared.RuleViolated;
import org.springframework.stereotype.Service;

/** Teaches the organisation a name that documents use for a unit. */
@Service
public class UnitAliases {
    private static final int LONGEST = 200;

    private final Units units;
    private final Registry registry;

    UnitAliases(Units units, Registry registry) {
        this.units = units;
        this.registry = registry;
    }

    /** Refuses a name that already means another unit. */
    public void add(long unitId, String alias) {
        Unit unit = units.find(unitId).orElseThrow(() -> RuleViolated.invalid("unitId", "没有这个单位"));
        if (alias.isBlank() || alias.codePointCount(0, alias.length()) > LONGEST) {
            throw RuleViolated.invalid("text", "别名应在1到" + LONGEST + "个字之间");
        }
        var bearer = units.directory().find(alias);
        if (bearer.isPresent() && bearer.get().id() != unitId) {
            throw RuleViolated.conflict(
                    "alias-taken", "“" + alias + "”已经是" + bearer.get().name() + "的名称");
        }
        if (bearer.isEmpty()) {
            List<String> aliases = new ArrayList<>(unit.aliases());
            aliases.add(alias);
            registry.change(unitId, UnitDraft.of(unit).with(aliases), unit.version());
        }
    }
}
