package org.duban.overview;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/boards")
class BoardController {
    private static final String OVERSEES = "hasAnyRole('OFFICE','LEADER')";
    private static final String OF_A_UNIT = "hasAnyRole('HEAD','HANDLER')";
    private static final String READERS = "hasAnyRole('OFFICE','LEADER','EVALUATOR','HEAD','HANDLER')";

    private final Boards boards;
    private final UnitBoards unitBoards;
    private final Trends trends;

    BoardController(Boards boards, UnitBoards unitBoards, Trends trends) {
        this.boards = boards;
        this.unitBoards = unitBoards;
        this.trends = trends;
    }

    /**
     * What every board may be narrowed to.
     *
     * @param asOf as things stood at the end of that day
     */
    record Query(
            @Nullable Long planId,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate asOf) {}

    @GetMapping("/office")
    @PreAuthorize(OVERSEES)
    @Operation(summary = "办公室工作台：逾期、即将到期、未作响应的单位", description = "每个数字的 rows 是打开其明细的地址。")
    OfficeBoard office(Query query) {
        return boards.office(query);
    }

    @GetMapping("/silent-units")
    @PreAuthorize(OVERSEES)
    @Operation(summary = "未作响应的单位；on 为其中一类", description = "按单位排列，不排名次。")
    Page<SilentUnit> silentUnits(
            Query query, @RequestParam(required = false) SilentUnit.@Nullable On on, PageRequest page) {
        return boards.silentUnits(query, on, page);
    }

    @GetMapping("/plan")
    @PreAuthorize(OVERSEES)
    @Operation(summary = "规划一页：各章节任务的亮灯", description = "每个数字的 rows 是打开其明细的地址。")
    PlanBoard plan(Query query) {
        return boards.plan(query);
    }

    @GetMapping("/unit")
    @PreAuthorize(OF_A_UNIT)
    @Operation(summary = "本单位工作台", description = "unitId 只能是本人任职的单位。")
    UnitBoard unit(Query query, @RequestParam(required = false) @Nullable Long unitId) {
        return unitBoards.of(query, unitId);
    }

    @GetMapping("/lead-tasks")
    @PreAuthorize(OF_A_UNIT)
    @Operation(summary = "本单位主办的任务：亮灯、下一个里程碑、参与单位报送情况")
    Page<LeadTask> leadTasks(Query query, @RequestParam(required = false) @Nullable Long unitId, PageRequest page) {
        return unitBoards.leadTasks(query, unitId, page);
    }

    @GetMapping("/parts")
    @PreAuthorize(OF_A_UNIT)
    @Operation(summary = "本单位主办任务中，参与单位在进行中各轮的报送情况；received 为已收到或未收到")
    Page<BoardMapper.Part> parts(
            Query query,
            @RequestParam(required = false) @Nullable Long unitId,
            @RequestParam(required = false) @Nullable Boolean received,
            PageRequest page) {
        return unitBoards.parts(query, unitId, received, page);
    }

    @GetMapping("/trend")
    @PreAuthorize(READERS)
    @Operation(summary = "逐月趋势：月末亮灯、逾期与按时办结", description = "单位人员只看本单位主办的任务和承办的事项。")
    Trend trend(
            Query query,
            @RequestParam(required = false) @Nullable Long unitId,
            @RequestParam(required = false) @Nullable Integer months) {
        return trends.of(query, unitId, months);
    }

    @GetMapping("/latenesses")
    @PreAuthorize(READERS)
    @Operation(summary = "逾期三类（首次、再次、延期后）及原因", description = "期间同逐月趋势。")
    LatenessShares latenesses(
            Query query,
            @RequestParam(required = false) @Nullable Long unitId,
            @RequestParam(required = false) @Nullable Integer months) {
        return trends.latenesses(query, unitId, months);
    }
}
