package org.duban.plan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.duban.organisation.UnitDirectory;
import org.duban.organisation.UnitGroup;
import org.jspecify.annotations.Nullable;

/** Writes a plan as a workbook that can be edited and read in again. */
final class PlanWorkbookWriter {
    private static final int COLUMN_WIDTH = 18 * 256;

    private final PlanContent content;
    private final UnitDirectory directory;
    private final Map<Long, TaskRow> tasks;

    private PlanWorkbookWriter(PlanContent content, UnitDirectory directory) {
        this.content = content;
        this.directory = directory;
        this.tasks = content.tasks().stream().collect(Collectors.toMap(TaskRow::id, Function.identity()));
    }

    static byte[] write(PlanContent content, UnitDirectory directory) {
        return new PlanWorkbookWriter(content, directory).write();
    }

    private byte[] write() {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            sheet(
                    workbook,
                    PlanSheet.TASKS,
                    content.tasks().stream().map(this::task).toList());
            sheet(
                    workbook,
                    PlanSheet.ROLES,
                    content.roles().stream().map(this::role).toList());
            sheet(
                    workbook,
                    PlanSheet.INDICATORS,
                    content.indicators().stream().map(this::indicator).toList());
            sheet(
                    workbook,
                    PlanSheet.PROJECTS,
                    content.projects().stream().map(this::project).toList());
            sheet(
                    workbook,
                    PlanSheet.DEFECTS,
                    content.defects().stream().map(this::defect).toList());
            var out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sheet(XSSFWorkbook workbook, PlanSheet kind, List<List<String>> rows) {
        Sheet sheet = workbook.createSheet(kind.title());
        CellStyle bold = workbook.createCellStyle();
        Font font = workbook.createFont();
        font.setBold(true);
        bold.setFont(font);
        fill(sheet.createRow(0), kind.columns());
        sheet.getRow(0).forEach(cell -> cell.setCellStyle(bold));
        rows.forEach(row -> fill(sheet.createRow(sheet.getLastRowNum() + 1), row));
        sheet.createFreezePane(0, 1);
        sheet.setDefaultColumnWidth(COLUMN_WIDTH / 256);
    }

    private static void fill(Row row, List<String> texts) {
        List<String> cells = new ArrayList<>();
        texts.forEach(text -> cells.addAll(CellText.encode(text)));
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                row.createCell(i).setCellValue(cells.get(i));
            }
        }
    }

    private List<String> task(TaskRow row) {
        return texts(
                row.ordinal() + 1,
                row.section(),
                row.taskNumber(),
                row.title(),
                row.deadline(),
                row.due(),
                row.spanStart(),
                row.spanEnd(),
                row.body());
    }

    private List<String> role(RoleRow row) {
        TaskRow task = Objects.requireNonNull(tasks.get(row.planTaskId()));
        return texts(
                task.ordinal() + 1,
                task.title(),
                row.unitText(),
                WorkbookWords.role(row.role()),
                row.isGroup() ? "是" : null,
                unit(row.unitId()),
                group(row.groupId()),
                row.spanStart(),
                row.spanEnd());
    }

    private List<String> indicator(IndicatorRow row) {
        return texts(
                row.ordinal() + 1,
                row.indicatorNumber(),
                row.name(),
                row.unit(),
                row.targetKind(),
                row.comparator(),
                plain(row.targetValue()),
                row.targetText(),
                row.attribute(),
                plain(row.baseline()),
                row.baselineYear(),
                row.path(),
                row.spanStart(),
                row.spanEnd());
    }

    private List<String> project(ProjectRow row) {
        return texts(
                row.ordinal() + 1,
                row.columnTitle(),
                row.projectNumber(),
                row.title(),
                row.ownerText(),
                unit(row.ownerUnitId()),
                row.due(),
                row.spanStart(),
                row.spanEnd(),
                row.body());
    }

    private List<String> defect(DefectRow row) {
        return texts(
                row.kind(),
                row.message(),
                row.isBlocking() ? "是" : null,
                row.subject(),
                row.spanStart(),
                row.spanEnd(),
                row.choice(),
                row.settledText(),
                row.reason(),
                row.settledBy(),
                row.settledAt());
    }

    private @Nullable String unit(@Nullable Long id) {
        return id == null ? null : directory.get(id).name();
    }

    private @Nullable String group(@Nullable Long id) {
        return id == null ? null : directory.findGroup(id).map(UnitGroup::name).orElse(null);
    }

    private static @Nullable String plain(java.math.@Nullable BigDecimal value) {
        var plain = IndicatorRow.plain(value);
        return plain == null ? null : plain.toPlainString();
    }

    private static List<String> texts(@Nullable Object... values) {
        return Arrays.stream(values).map(value -> Objects.toString(value, "")).toList();
    }
}
