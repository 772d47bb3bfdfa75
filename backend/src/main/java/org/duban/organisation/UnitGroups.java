package org.duban.organisation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import org.springframework.stereotype.Component;

@Component
class UnitGroups {
    private final UnitGroupMapper mapper;

    UnitGroups(UnitGroupMapper mapper) {
        this.mapper = mapper;
    }

    /** All of them: a city has a handful. */
    List<UnitGroup> all() {
        var phrases = mapper.phrases().stream()
                .collect(groupingBy(
                        UnitGroupMapper.PhraseRow::groupId, mapping(UnitGroupMapper.PhraseRow::phrase, toList())));
        var members = mapper.members().stream()
                .collect(groupingBy(
                        UnitGroupMapper.MemberRow::groupId, mapping(UnitGroupMapper.MemberRow::unitId, toList())));
        return mapper.all().stream()
                .map(group -> group.with(
                        phrases.getOrDefault(group.id(), List.of()), members.getOrDefault(group.id(), List.of())))
                .toList();
    }
}
