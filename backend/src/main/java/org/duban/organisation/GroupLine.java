package org.duban.organisation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.duban.shared.table.RowReader;
import org.jspecify.annotations.Nullable;

/** A group as a row of the table 单位组: its members by their codes. */
record GroupLine(
        int row,
        String code,
        String name,
        List<String> phrases,
        @Nullable UnitKind memberKind,
        List<String> memberCodes)
        implements Line {

    static final String SHEET = "单位组";
    static final List<String> COLUMNS = List.of("代码", "名称", "规划用语", "成员类别", "成员代码");
    /** Field of the rules → column. */
    static final Map<String, String> COLUMN_OF =
            Map.of("code", "代码", "name", "名称", "phrases", "规划用语", "memberKind", "成员类别", "memberIds", "成员代码");

    GroupLine {
        memberCodes = memberCodes.stream().sorted().distinct().toList();
    }

    static GroupLine of(UnitGroup group, Function<@Nullable Long, String> codes) {
        return new GroupLine(
                0,
                group.code(),
                group.name(),
                group.phrases(),
                group.memberKind(),
                group.memberIds().stream().map(codes).toList());
    }

    static GroupLine read(RowReader row) {
        return new GroupLine(
                row.number(),
                row.text("代码"),
                row.text("名称"),
                row.list("规划用语"),
                row.optionalChoice("成员类别", UnitKind.values(), UnitKind::label),
                row.list("成员代码"));
    }

    GroupDraft draft(Function<String, @Nullable Long> ids) {
        return new GroupDraft(
                code,
                name,
                phrases,
                memberKind,
                memberCodes.stream().map(ids).filter(Objects::nonNull).toList());
    }

    @Override
    public String identity() {
        return code;
    }

    @Override
    public String subject() {
        return name;
    }

    @Override
    public Map<String, String> cells() {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("代码", code);
        cells.put("名称", name);
        cells.put("规划用语", String.join(RowReader.SEPARATOR, phrases));
        cells.put("成员类别", memberKind == null ? "" : memberKind.label());
        cells.put("成员代码", String.join(RowReader.SEPARATOR, memberCodes));
        return cells;
    }
}
