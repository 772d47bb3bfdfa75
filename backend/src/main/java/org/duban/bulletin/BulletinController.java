package org.duban.bulletin;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.util.List;
import org.duban.bulletin.BulletinMapper.TaskFilter;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.duban.shared.Version;
import org.duban.supervision.BulletinOrders;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/bulletins")
class BulletinController {

    private static final String SEES = "hasAnyRole('OFFICE','LEADER','HEAD','HANDLER')";
    private static final String WRITES = "hasAnyRole('OFFICE','LEADER')";

    private final Bulletins bulletins;
    private final Refilling refilling;
    private final BulletinViews views;

    BulletinController(Bulletins bulletins, Refilling refilling, BulletinViews views) {
        this.bulletins = bulletins;
        this.refilling = refilling;
        this.views = views;
    }

    record ChosenBody(@Nullable List<String> factKeys) {}

    record MatterBody(@Nullable Long orderId) {}

    record WithdrawalBody(@Nullable String reason) {}

    @GetMapping
    @PreAuthorize(SEES)
    @Operation(summary = "通报清单")
    Page<BulletinLine> list(
            @RequestParam(required = false) @Nullable Long planId,
            @RequestParam(required = false) @Nullable BulletinState state,
            PageRequest page) {
        return views.list(planId, state, page);
    }

    @GetMapping("/waiting-matters")
    @PreAuthorize(WRITES)
    @Operation(summary = "按督办阶梯应予通报、尚未纳入任何通报的督办事项")
    List<BulletinOrders.Waiting> waiting(@RequestParam long planId) {
        return views.waiting(planId);
    }

    @PostMapping
    @PreAuthorize(WRITES)
    @Operation(summary = "拟制通报：按期间和范围取数成稿")
    ResponseEntity<BulletinView> make(@RequestBody BulletinForm form) {
        long id = bulletins.make(form);
        return ResponseEntity.created(URI.create("/api/bulletins/" + id)).body(views.get(id));
    }

    @GetMapping("/{id}")
    @PreAuthorize(SEES)
    @Operation(summary = "一期通报；印发前单位只能看到涉及本单位的内容")
    BulletinView get(@PathVariable long id) {
        return views.get(id);
    }

    @GetMapping("/{id}/tasks")
    @PreAuthorize(WRITES)
    @Operation(summary = "落实情况表：通报中各个数字所含的任务")
    Page<TaskFact> tasks(@PathVariable long id, TaskFilter filter, PageRequest page) {
        return views.tasks(id, filter, page);
    }

    @PutMapping("/{id}/text")
    @PreAuthorize(WRITES)
    @Operation(summary = "修改拟制中的通报")
    BulletinView edit(
            @PathVariable long id,
            @RequestHeader(HttpHeaders.IF_MATCH) Version version,
            @RequestBody BulletinEdit form) {
        bulletins.edit(id, form, version.number());
        return views.get(id);
    }

    @GetMapping("/{id}/differences")
    @PreAuthorize(WRITES)
    @Operation(summary = "重新取数与现稿的差别")
    List<DifferenceView> differences(@PathVariable long id) {
        return refilling.differences(id).stream().map(DifferenceView::of).toList();
    }

    @PutMapping("/{id}/facts")
    @PreAuthorize(WRITES)
    @Operation(summary = "重新取数：只更新所选的各段，其余保留现稿")
    BulletinView refill(
            @PathVariable long id, @RequestHeader(HttpHeaders.IF_MATCH) Version version, @RequestBody ChosenBody body) {
        refilling.refill(id, body.factKeys(), version.number());
        return views.get(id);
    }

    @PostMapping("/{id}/matters")
    @PreAuthorize(WRITES)
    @Operation(summary = "将应予通报的督办事项纳入拟制中的通报")
    BulletinView join(
            @PathVariable long id, @RequestHeader(HttpHeaders.IF_MATCH) Version version, @RequestBody MatterBody body) {
        bulletins.join(id, body.orderId(), version.number());
        return views.get(id);
    }

    @PostMapping("/{id}/matters/{orderId}/removal")
    @PreAuthorize(WRITES)
    @Operation(summary = "将督办事项移出拟制中的通报")
    BulletinView leave(
            @PathVariable long id, @PathVariable long orderId, @RequestHeader(HttpHeaders.IF_MATCH) Version version) {
        bulletins.leave(id, orderId, version.number());
        return views.get(id);
    }

    @PostMapping("/{id}/withdrawal")
    @PreAuthorize(WRITES)
    @Operation(summary = "撤回尚未签发的通报")
    BulletinView withdraw(@PathVariable long id, @RequestBody WithdrawalBody body) {
        bulletins.withdraw(id, body.reason());
        return views.get(id);
    }
}
