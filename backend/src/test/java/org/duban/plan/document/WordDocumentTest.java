package org.duban.plan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.duban.plan.document.file.PlanFile;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

class WordDocumentTest {
    @Test
    void automatic_numbers_are_counted_and_written_out() throws IOException {
        try (XWPFDocument word = new XWPFDocument()) {
            BigInteger list = numbering(
                    word,
                    "%1、",
                    STNumberFormat.CHINESE_COUNTING_THOUSAND,
                    "（%2）",
                    STNumberFormat.CHINESE_COUNTING_THOUSAND);
            numbered(word, list, 0, "总体要求");
            numbered(word, list, 0, "重点任务");
            numbered(word, list, 1, "修桥。加固。（责任单位：市甲局）");
            numbered(word, list, 1, "铺路。硬化。（牵头单位：市乙局）");
            PlanDraft plan = read(word);
            assertThat(plan.text()).contains("二、重点任务", "（二）铺路");
            assertThat(plan.tasks()).extracting(Task::number).containsExactly("一", "二");
            assertThat(plan.tasks()).extracting(Plans::section).containsOnly("二、重点任务");
        }
    }

    @Test
    void a_real_table_of_indicators_with_merged_cells_is_read() throws IOException {
        try (XWPFDocument word = new XWPFDocument()) {
            word.createParagraph().createRun().setText("专栏1 主要指标");
            XWPFTable table = table(word, "类别|指标|2025年|属性", "保障|1.覆盖率（%）|≥90|约束性", "|2.培训人次|[600]|预期性");
            table.getRow(1).getCell(0).getCTTc().addNewTcPr().addNewVMerge().setVal(STMerge.RESTART);
            table.getRow(2).getCell(0).getCTTc().addNewTcPr().addNewVMerge();
            PlanDraft plan = read(word);
            assertThat(plan.indicators())
                    .extracting(
                            i -> i.number() + i.name() + i.unit() + i.target().kind() + i.attribute())
                    .containsExactly("1覆盖率%REACHBINDING", "2培训人次人次CUMULATIVEANTICIPATORY");
            assertThat(plan.columns()).hasSize(1);
        }
    }

    @Test
    void a_column_in_a_box_gives_projects_and_a_table_of_duties_gives_tasks() throws IOException {
        try (XWPFDocument word = new XWPFDocument()) {
            XWPFTable box = word.createTable(2, 1);
            box.getRow(0).getCell(0).setText("专栏2 重点项目");
            box.getRow(1).getCell(0).setText("1.修桥。加固。");
            box.getRow(1).getCell(0).addParagraph().createRun().setText("2.铺路。硬化。");
            word.createParagraph().createRun().setText("二、任务分工");
            table(word, "序号|工作任务|牵头单位|配合单位|完成时限", "1|建站。选址。|市甲局|市乙局 市丙局|2025年6月底");
            PlanDraft plan = read(word);
            assertThat(plan.keyProjects()).extracting(KeyProject::title).containsExactly("修桥", "铺路");
            assertThat(plan.tasks())
                    .extracting(Plans::roles)
                    .containsExactly("市甲局=LEAD 市乙局=PARTICIPANT 市丙局=PARTICIPANT");
            assertThat(Plans.section(plan.tasks().get(0))).isEqualTo("二、任务分工");
        }
    }

    private static PlanDraft read(XWPFDocument word) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        word.write(bytes);
        return new PlanReader(Plans.NOBODY).read(PlanFile.read(bytes.toByteArray(), "计划.docx"));
    }

    private static XWPFTable table(XWPFDocument word, String... rows) {
        int width = rows[0].split("\\|", -1).length;
        XWPFTable table = word.createTable(rows.length, width);
        for (int row = 0; row < rows.length; row++) {
            String[] cells = rows[row].split("\\|", -1);
            for (int cell = 0; cell < width; cell++) {
                table.getRow(row).getCell(cell).setText(cells[cell]);
            }
        }
        return table;
    }

    private static void numbered(XWPFDocument word, BigInteger list, int level, String text) {
        var paragraph = word.createParagraph();
        paragraph.setNumID(list);
        paragraph.setNumILvl(BigInteger.valueOf(level));
        paragraph.createRun().setText(text);
    }

    private static BigInteger numbering(
            XWPFDocument word,
            String first,
            STNumberFormat.Enum firstFormat,
            String second,
            STNumberFormat.Enum secondFormat) {
        CTAbstractNum definition = CTAbstractNum.Factory.newInstance();
        definition.setAbstractNumId(BigInteger.ONE);
        level(definition, 0, first, firstFormat);
        level(definition, 1, second, secondFormat);
        BigInteger abstractId = word.createNumbering().addAbstractNum(new XWPFAbstractNum(definition));
        return word.getNumbering().addNum(abstractId);
    }

    private static void level(CTAbstractNum definition, int index, String text, STNumberFormat.Enum format) {
        CTLvl level = definition.addNewLvl();
        level.setIlvl(BigInteger.valueOf(index));
        level.addNewStart().setVal(BigInteger.ONE);
        level.addNewNumFmt().setVal(format);
        level.addNewLvlText().setVal(text);
    }
}
