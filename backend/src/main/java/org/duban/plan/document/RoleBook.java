package org.duban.plan.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns statements into roles: the lead convention applied, each unit once with its weightiest part. */
final class RoleBook {
    private final Script script;
    private final KnownUnits knownUnits;
    private final LeadConvention convention;

    RoleBook(Script script, KnownUnits knownUnits) {
        this.script = script;
        this.knownUnits = knownUnits;
        this.convention = LeadConvention.of(script);
    }

    List<Role> roles(List<RoleStatement> statements) {
        List<Role> roles = new ArrayList<>();
        for (RoleStatement statement : statements) {
            withConvention(statement).stream().map(this::role).forEach(roles::add);
        }
        return together(roles);
    }

    /** A unit that leads somewhere leads; beside a lead the others take part. */
    static List<Role> together(List<Role> roles) {
        Map<String, Role> byUnit = new LinkedHashMap<>();
        for (Role role : roles) {
            byUnit.merge(
                    role.unit(),
                    role,
                    (first, second) -> weight(second) < weight(first) ? first.as(second.kind()) : first);
        }
        boolean hasLead = byUnit.values().stream().anyMatch(role -> role.kind() == RoleKind.LEAD);
        return byUnit.values().stream()
                .map(role -> hasLead && role.kind() == RoleKind.JOINT ? role.as(RoleKind.PARTICIPANT) : role)
                .toList();
    }

    static @Nullable Deadline deadline(List<RoleStatement> statements) {
        for (RoleStatement statement : statements) {
            if (statement.deadline() != null) {
                return statement.deadline();
            }
        }
        return null;
    }

    private static int weight(Role role) {
        return switch (role.kind()) {
            case LEAD -> 0;
            case JOINT -> 1;
            case PARTICIPANT -> 2;
        };
    }

    private List<Mention> withConvention(RoleStatement statement) {
        List<Mention> mentions = statement.mentions();
        boolean applies = statement.statesConvention()
                || convention.holdsAt(statement.span().start());
        boolean isPlain = mentions.stream().allMatch(mention -> mention.kind() == RoleKind.JOINT);
        if (!applies || !isPlain || mentions.isEmpty()) {
            return mentions;
        }
        List<Mention> led = new ArrayList<>();
        for (Mention mention : mentions) {
            led.add(mention.as(led.isEmpty() ? RoleKind.LEAD : RoleKind.PARTICIPANT));
        }
        return led;
    }

    private Role role(Mention mention) {
        Optional<Long> id = knownUnits.find(mention.name()).or(() -> knownUnits.find(mention.canonical()));
        boolean group = mention.group() && id.isEmpty() || knownUnits.isKnownGroup(mention.name());
        return new Role(
                mention.name(),
                mention.kind(),
                group,
                id.orElse(null),
                script.source(mention.span().start(), mention.span().end()));
    }
}
