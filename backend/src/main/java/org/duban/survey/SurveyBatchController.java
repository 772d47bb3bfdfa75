package org.duban.survey;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.duban.shared.Page;
import org.duban.survey.BatchMapper.CodeBatch;
import org.duban.survey.BatchMapper.PaperBatch;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/surveys/{id}")
class SurveyBatchController {
    private final Batches batches;

    SurveyBatchController(Batches batches) {
        this.batches = batches;
    }

    record CodesForm(@Nullable Integer group, @Nullable Integer amount) {}

    record PaperForm(@Nullable String name, @Nullable Integer group) {}

    record PaperAnswer(@Nullable Integer number, @Nullable AnswerForm answer) {}

    record Made(int ordinal) {}

    record Entered(int ordinal, int number) {}

    @Operation(summary = "信件编码的批次")
    @PreAuthorize("hasRole('OFFICE')")
    @GetMapping("/code-batches")
    Page<CodeBatch> codeBatches(@PathVariable long id) {
        return Page.whole(batches.codeBatches(id));
    }

    @Operation(summary = "生成一批信件编码，每个编码可交一份问卷")
    @PreAuthorize("hasRole('OFFICE')")
    @PostMapping("/code-batches")
    Made makeCodes(@PathVariable long id, @RequestBody CodesForm form) {
        return new Made(batches.makeCodes(id, form.group(), form.amount()));
    }

    @Operation(summary = "一批信件编码，供打印；系统不记录哪个编码寄给谁、是否已用")
    @PreAuthorize("hasRole('OFFICE')")
    @GetMapping("/code-batches/{ordinal}/codes")
    List<String> codes(@PathVariable long id, @PathVariable int ordinal) {
        return batches.codes(id, ordinal);
    }

    @Operation(summary = "纸质问卷的批次")
    @PreAuthorize("hasRole('OFFICE')")
    @GetMapping("/paper-batches")
    Page<PaperBatch> paperBatches(@PathVariable long id) {
        return Page.whole(batches.paperBatches(id));
    }

    @Operation(summary = "登记一批收回的纸质问卷")
    @PreAuthorize("hasRole('OFFICE')")
    @PostMapping("/paper-batches")
    Made openPaperBatch(@PathVariable long id, @RequestBody PaperForm form) {
        return new Made(batches.openPaperBatch(id, form.name(), form.group()));
    }

    @Operation(summary = "录入一份纸质问卷")
    @PreAuthorize("hasRole('OFFICE')")
    @PostMapping("/paper-batches/{ordinal}/answers")
    Entered enter(@PathVariable long id, @PathVariable int ordinal, @RequestBody PaperAnswer form) {
        AnswerForm answer = form.answer() == null ? new AnswerForm(null, null, null) : form.answer();
        batches.enterPaper(id, ordinal, form.number(), answer);
        return new Entered(ordinal, form.number() == null ? 0 : form.number());
    }
}
