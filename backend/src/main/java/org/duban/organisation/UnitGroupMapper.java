package org.duban.organisation;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.duban.shared.NewId;
import org.jspecify.annotations.Nullable;

@Mapper
interface UnitGroupMapper {

    List<GroupRow> all();

    List<PhraseRow> phrases();

    List<MemberRow> members();

    void insert(GroupDraft group, NewId id);

    /** False when the version is not the current one. */
    boolean update(long id, GroupDraft group, int version);

    void removePhrases(long groupId);

    void addPhrases(long groupId, List<String> phrases);

    void removeMembers(long groupId);

    void addMembers(long groupId, List<Long> unitIds);

    record GroupRow(
            long id, String code, String name, @Nullable UnitKind memberKind, int version) {

        UnitGroup with(List<String> phrases, List<Long> memberIds) {
            return new UnitGroup(id, code, name, phrases, memberKind, memberIds, version);
        }
    }

    record PhraseRow(long groupId, String phrase) {}

    record MemberRow(long groupId, long unitId) {}
}
