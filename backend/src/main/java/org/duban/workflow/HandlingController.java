package org.duban.workflow;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is done with a duty inside the unit that owns it, and taking a step back. */
@RestController
@RequestMapping("/api")
class HandlingController {

    private static final String READS = "hasAnyRole('OFFICE','LEADER','HEAD','HANDLER','EVALUATOR','COUNTY_OFFICE')";
    private static final String ACTS = "hasAnyRole('OFFICE','LEADER','HEAD','HANDLER','COUNTY_OFFICE')";

    private final Handling handling;
    private final Hands hands;
    private final Opinions opinions;
    private final Copies copies;
    private final Withdrawals withdrawals;

    HandlingController(Handling handling, Hands hands, Opinions opinions, Copies copies, Withdrawals withdrawals) {
        this.handling = handling;
        this.hands = hands;
        this.opinions = opinions;
        this.copies = copies;
        this.withdrawals = withdrawals;
    }

    /** @param to the colleague who is to have the duty; nobody to give it back to whoever takes it */
    record AssignmentRequest(
            @Nullable Long to,

            @Nullable @Size(max = 1000, message = "理由不超过 1000 字")
            String reason) {}

    record ClaimRequest(
            @Nullable @Size(max = 1000, message = "理由不超过 1000 字")
            String reason) {}

    record OpinionRequest(
            @NotEmpty(message = "请选择征求意见的同事") @Size(max = 20, message = "一次最多向 20 人征求意见")
            Set<Long> of,

            @NotBlank(message = "请写明要征求的问题") @Size(max = 1000, message = "问题不超过 1000 字")
            String question) {}

    record AnswerRequest(
            @NotBlank(message = "请填写意见") @Size(max = 2000, message = "意见不超过 2000 字")
            String answer) {}

    record CopyRequest(
            @NotEmpty(message = "请选择抄送的同事") @Size(max = 50, message = "一次最多抄送 50 人")
            Set<Long> to,

            @Nullable @Size(max = 1000, message = "附言不超过 1000 字")
            String note) {}

    record WithdrawalRequest(
            @NotBlank(message = "请写明撤回的理由") @Size(max = 1000, message = "理由不超过 1000 字")
            String reason) {}

    @GetMapping("/work-items/{id}/handling")
    @PreAuthorize(READS)
    @Operation(summary = "一件事项的承办、意见、抄送、经过和可办操作")
    Handling.View handling(@PathVariable long id) {
        return handling.of(id);
    }

    @PostMapping("/work-items/{id}/claim")
    @PreAuthorize(ACTS)
    @Operation(summary = "认领或接办")
    Handling.View claim(@PathVariable long id, @Valid @RequestBody ClaimRequest request) {
        hands.take(id, request.reason());
        return handling.of(id);
    }

    @PostMapping("/work-items/{id}/assignment")
    @PreAuthorize(ACTS)
    @Operation(summary = "指派、移交或退回待认领")
    Handling.View assign(@PathVariable long id, @Valid @RequestBody AssignmentRequest request) {
        hands.give(id, request.to(), request.reason());
        return handling.of(id);
    }

    @PostMapping("/work-items/{id}/opinions")
    @PreAuthorize(ACTS)
    @Operation(summary = "加签：征求本单位同事意见")
    Handling.View ask(@PathVariable long id, @Valid @RequestBody OpinionRequest request) {
        opinions.ask(id, request.of(), request.question().strip());
        return handling.of(id);
    }

    @PostMapping("/work-items/{id}/copies")
    @PreAuthorize(ACTS)
    @Operation(summary = "抄送本单位同事")
    Handling.View copy(@PathVariable long id, @Valid @RequestBody CopyRequest request) {
        copies.send(id, request.to(), request.note());
        return handling.of(id);
    }

    @PostMapping("/work-items/{id}/reading")
    @PreAuthorize(ACTS)
    @Operation(summary = "将抄送给我的事项标为已阅")
    Handling.View read(@PathVariable long id) {
        copies.seen(id);
        return handling.of(id);
    }

    @PostMapping("/work-items/{id}/withdrawal")
    @PreAuthorize(ACTS)
    @Operation(summary = "撤回已办结且后续尚未办理的事项")
    Handling.View withdraw(@PathVariable long id, @Valid @RequestBody WithdrawalRequest request) {
        withdrawals.withdraw(id, request.reason().strip());
        return handling.of(id);
    }

    @GetMapping("/opinions")
    @PreAuthorize(READS)
    @Operation(summary = "向我征求的意见")
    Page<OpinionAsked> opinionsAskedOfMe(PageRequest page) {
        return opinions.askedOfMe(page);
    }

    record OpinionEnded(long id) {}

    @PostMapping("/opinions/{id}/answer")
    @PreAuthorize(ACTS)
    @Operation(summary = "答复征求的意见")
    OpinionEnded answer(@PathVariable long id, @Valid @RequestBody AnswerRequest request) {
        opinions.answer(id, request.answer().strip());
        return new OpinionEnded(id);
    }

    @PostMapping("/opinions/{id}/closing")
    @PreAuthorize(ACTS)
    @Operation(summary = "不再等候征求的意见")
    OpinionEnded close(@PathVariable long id) {
        opinions.close(id);
        return new OpinionEnded(id);
    }
}
