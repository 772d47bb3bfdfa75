package org.duban.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duban.organisation.PersonDraft.PostDraft;
import org.duban.shared.table.RowReader;
import org.jspecify.annotations.Nullable;

/** A person as told by the table 人员: one row for each post, bound together by the number. */
record PersonLine(int row, String number, String name, List<PostLine> posts) implements Line {

    static final String SHEET = "人员";
    static final List<String> COLUMNS = List.of("编号", "姓名", "单位代码", "岗位", "职务", "任职日期", "离任日期");

    PersonLine {
        posts = posts.stream()
                .sorted(Comparator.comparing(PostLine::validFrom)
                        .thenComparing(PostLine::unitCode)
                        .thenComparing(PostLine::kind))
                .toList();
    }

    record PostLine(
            int row,
            String unitCode,
            PostKind kind,
            String title,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {

        Map<String, String> cells() {
            Map<String, String> cells = new LinkedHashMap<>();
            cells.put("单位代码", unitCode);
            cells.put("岗位", kind.label());
            cells.put("职务", title);
            cells.put("任职日期", validFrom.toString());
            cells.put("离任日期", validTo == null ? "" : validTo.toString());
            return cells;
        }

        String sentence() {
            return unitCode + " " + kind.label() + (title.isEmpty() ? "" : "（" + title + "）") + " " + validFrom + "—"
                    + (validTo == null ? "" : validTo);
        }
    }

    static PersonLine of(Person person, Function<@Nullable Long, String> codes) {
        return new PersonLine(
                0,
                String.valueOf(person.id()),
                person.name(),
                person.posts().stream()
                        .map(post -> new PostLine(
                                0,
                                codes.apply(post.unitId()),
                                post.kind(),
                                post.title() == null ? "" : post.title(),
                                post.validFrom(),
                                post.validTo()))
                        .toList());
    }

    /** Rows with the same number are one person; rows without a number are new people. */
    static List<PersonLine> read(List<RowReader> rows) {
        Map<String, List<RowReader>> byNumber = new LinkedHashMap<>();
        for (RowReader row : rows) {
            String number = row.text("编号");
            byNumber.computeIfAbsent(number.isEmpty() ? "new " + row.number() : number, n -> new ArrayList<>())
                    .add(row);
        }
        return byNumber.values().stream().map(PersonLine::one).toList();
    }

    private static PersonLine one(List<RowReader> rows) {
        RowReader first = rows.get(0);
        String name = first.text("姓名");
        rows.stream()
                .filter(row -> !row.text("姓名").equals(name))
                .forEach(row -> row.problem("姓名", "同一编号的姓名不一致，第 " + first.number() + " 行是“" + name + "”"));
        return new PersonLine(
                first.number(),
                first.text("编号"),
                name,
                rows.stream().flatMap(row -> post(row).stream()).toList());
    }

    private static Optional<PostLine> post(RowReader row) {
        if (row.isEmpty("单位代码") && row.isEmpty("岗位")) {
            return Optional.empty();
        }
        return Optional.of(new PostLine(
                row.number(),
                row.text("单位代码"),
                row.choice("岗位", PostKind.values(), PostKind::label, PostKind.HANDLER),
                row.text("职务"),
                row.date("任职日期"),
                row.optionalDate("离任日期")));
    }

    PersonDraft draft(Function<String, @Nullable Long> ids) {
        return new PersonDraft(
                name, posts.stream().map(post -> draft(post, ids)).toList());
    }

    private static PostDraft draft(PostLine post, Function<String, @Nullable Long> ids) {
        Long unitId = ids.apply(post.unitCode());
        return new PostDraft(
                unitId == null ? 0 : unitId,
                post.kind(),
                post.title().isEmpty() ? null : post.title(),
                post.validFrom(),
                post.validTo());
    }

    /** As rows of the export: at least one, so that somebody without a post is not lost. */
    List<Map<String, String>> rows() {
        Map<String, String> self = new LinkedHashMap<>();
        self.put("编号", number);
        self.put("姓名", name);
        if (posts.isEmpty()) {
            return List.of(self);
        }
        return posts.stream()
                .map(post -> {
                    Map<String, String> cells = new LinkedHashMap<>(self);
                    cells.putAll(post.cells());
                    return cells;
                })
                .toList();
    }

    @Override
    public String identity() {
        return number;
    }

    @Override
    public String subject() {
        return name;
    }

    @Override
    public Map<String, String> cells() {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("姓名", name);
        cells.put("岗位", posts.stream().map(PostLine::sentence).collect(Collectors.joining("；")));
        return cells;
    }
}
