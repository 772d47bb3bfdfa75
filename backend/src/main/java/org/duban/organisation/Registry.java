package org.duban.organisation;

import java.util.List;
import org.duban.shared.NewId;
import org.duban.shared.RuleViolated;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes units, groups and people; the rules are checked before. */
@Component
class Registry {
    private final UnitMapper units;
    private final UnitGroupMapper groups;
    private final PersonMapper people;
    private final ApplicationEventPublisher events;

    Registry(UnitMapper units, UnitGroupMapper groups, PersonMapper people, ApplicationEventPublisher events) {
        this.units = units;
        this.groups = groups;
        this.people = people;
        this.events = events;
    }

    long add(UnitDraft draft) {
        var id = new NewId();
        units.insert(draft, id);
        setAliases(id.value(), draft.aliases());
        return id.value();
    }

    void change(long id, UnitDraft draft, int version) {
        refuseStale(units.update(id, draft, version));
        units.removeAliases(id);
        setAliases(id, draft.aliases());
    }

    private void setAliases(long unitId, List<String> aliases) {
        if (!aliases.isEmpty()) {
            units.addAliases(unitId, aliases);
        }
    }

    long add(GroupDraft draft) {
        var id = new NewId();
        groups.insert(draft, id);
        setPhrasesAndMembers(id.value(), draft);
        return id.value();
    }

    void change(long id, GroupDraft draft, int version) {
        refuseStale(groups.update(id, draft, version));
        groups.removePhrases(id);
        groups.removeMembers(id);
        setPhrasesAndMembers(id, draft);
    }

    private void setPhrasesAndMembers(long groupId, GroupDraft draft) {
        if (!draft.phrases().isEmpty()) {
            groups.addPhrases(groupId, draft.phrases());
        }
        if (!draft.memberIds().isEmpty()) {
            groups.addMembers(groupId, draft.memberIds());
        }
    }

    long add(PersonDraft draft) {
        var id = new NewId();
        people.insert(draft.name(), id);
        setPosts(id.value(), draft);
        return id.value();
    }

    void change(long id, PersonDraft draft, int version) {
        refuseStale(people.update(id, draft.name(), version));
        people.removePosts(id);
        setPosts(id, draft);
        events.publishEvent(new PostsChanged(id));
    }

    private void setPosts(long personId, PersonDraft draft) {
        if (!draft.posts().isEmpty()) {
            people.addPosts(personId, draft.posts());
        }
    }

    private static void refuseStale(boolean updated) {
        if (!updated) {
            throw RuleViolated.stale();
        }
    }
}
