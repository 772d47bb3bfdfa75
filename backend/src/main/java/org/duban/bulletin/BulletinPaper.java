package org.duban.bulletin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.duban.bulletin.BulletinMapper.TaskFilter;
import org.duban.dispatch.Light;
import org.duban.paper.Addressee;
import org.duban.paper.Annex;
import org.duban.paper.Block;
import org.duban.paper.IssuedPaper;
import org.duban.paper.PaperDraft;
import org.duban.paper.PaperKind;
import org.duban.paper.PaperText;
import org.duban.paper.Papers;
import org.duban.paper.Signature;
import org.duban.plan.Plans;
import org.duban.shared.SystemTime;
import org.springframework.stereotype.Component;

/** The paper of a bulletin: kept in step with its text, issued by its signature, dropped when it is withdrawn. */
@Component
class BulletinPaper {

    private static final String ANNEX = "落实情况表";
    private static final List<String> COLUMNS = List.of("序号", "重点任务", "主办单位", "亮灯", "里程碑", "进展情况", "存在问题");
    private static final String NUMERALS = "一二三四五六七八九";
    private static final int MOST_TASKS = 2000;

    private final BulletinMapper mapper;
    private final Papers papers;
    private final Plans plans;

    BulletinPaper(BulletinMapper mapper, Papers papers, Plans plans) {
        this.mapper = mapper;
        this.papers = papers;
        this.plans = plans;
    }

    /** The paper comes before its bulletin, which then writes it. */
    long begin(long planId, String title) {
        return papers.draft(
                new PaperDraft(PaperKind.BULLETIN, planId, null, PaperText.of(title, List.of(), List.of())));
    }

    void write(Bulletin bulletin) {
        papers.revise(bulletin.paperId(), papers.get(bulletin.paperId()).version(), text(bulletin));
    }

    IssuedPaper issue(Bulletin bulletin, Signature signature) {
        write(bulletin);
        return papers.issue(bulletin.paperId(), signature);
    }

    void drop(Bulletin bulletin) {
        papers.drop(bulletin.paperId());
    }

    private PaperText text(Bulletin bulletin) {
        List<Addressee> mainTo = mapper.addressees(bulletin.id()).stream()
                .map(unit -> new Addressee(unit.unitId(), unit.unitName()))
                .toList();
        return PaperText.of(bulletin.title(), mainTo, body(bulletin)).withAnnexes(List.of(annex(bulletin)));
    }

    private List<Block> body(Bulletin bulletin) {
        List<Block> body = new ArrayList<>();
        LocalDate factsOn = LocalDate.ofInstant(bulletin.factsAt(), SystemTime.ZONE);
        body.add(Block.paragraph(Wording.opening(plans.plan(bulletin.planId()).name(), bulletin.period(), factsOn)));
        List<Statement> told = mapper.statements(bulletin.id(), null).stream()
                .filter(Statement::isTold)
                .toList();
        String heading = "";
        int chapters = 0;
        for (Statement statement : told) {
            if (!statement.chapter().heading().equals(heading)) {
                heading = statement.chapter().heading();
                body.add(Block.heading(1, NUMERALS.charAt(chapters++) + "、" + heading));
            }
            body.add(Block.paragraph(statement.words()));
        }
        return body;
    }

    private Annex annex(Bulletin bulletin) {
        List<TaskFact> tasks = mapper.tasks(bulletin.id(), new TaskFilter(null, null), MOST_TASKS, 0);
        return new Annex(
                ANNEX,
                List.of(Block.table(
                        COLUMNS, tasks.stream().map(BulletinPaper::cells).toList())));
    }

    private static List<String> cells(TaskFact task) {
        return List.of(
                task.taskNumber(),
                task.title(),
                task.lead(),
                task.light().label() + (task.suspended() ? "（中止）" : ""),
                task.milestones() == 0 ? "—" : task.milestonesDone() + "/" + task.milestones(),
                task.progress() == null ? "本期未报送" : task.progress(),
                task.light() == Light.GREEN ? "—" : task.lightReason());
    }
}
