package org.duban.survey;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.duban.shared.Download;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.duban.shared.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/surveys/{id}")
class SurveyResultController {
    private static final int MOST_EXPORTED = 50_000;

    private final SurveyResults results;
    private final SurveyTexts texts;

    SurveyResultController(SurveyResults results, SurveyTexts texts) {
        this.results = results;
        this.texts = texts;
    }

    /** @param parts the words to take out, as they stand there */
    record BlankForm(@Nullable List<String> parts, @Nullable String reason) {}

    @Operation(summary = "调查结果，人数不足 5 的数字不显示")
    @PreAuthorize(SurveyController.SEES)
    @GetMapping("/results")
    SurveyResult results(@PathVariable long id) {
        return results.of(id);
    }

    @Operation(summary = "导出调查结果（xlsx）")
    @PreAuthorize(SurveyController.SEES)
    @GetMapping("/results.xlsx")
    ResponseEntity<byte[]> export(@PathVariable long id) {
        SurveyResult result = results.of(id);
        List<FreeText> written = result.answers() < SmallCells.LEAST ? List.of() : texts.first(id, MOST_EXPORTED);
        return Download.xlsx("满意度调查结果-" + id + ".xlsx", ResultWorkbook.of(result, written))
                .answer();
    }

    @Operation(summary = "调查收到的意见建议")
    @PreAuthorize(SurveyController.SEES)
    @GetMapping("/texts")
    Page<FreeText> texts(
            @PathVariable long id, @RequestParam(required = false) @Nullable Integer question, PageRequest page) {
        return texts.list(id, question, page);
    }

    @Operation(summary = "隐去意见中的个人信息，留下由谁、何时、为何隐去")
    @PreAuthorize("hasRole('OFFICE')")
    @PostMapping("/texts/{textId}/blanking")
    FreeText blank(
            @PathVariable long id,
            @PathVariable String textId,
            @RequestHeader(HttpHeaders.IF_MATCH) Version version,
            @RequestBody BlankForm form) {
        return texts.blank(id, textId, version.number(), form.parts(), form.reason());
    }
}
