package org.duban.survey;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.duban.shared.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
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
@RequestMapping("/api/surveys")
class SurveyController {
    static final String SEES = "hasAnyRole('OFFICE','LEADER','EVALUATOR')";
    static final String DECIDES = "hasAnyRole('OFFICE','LEADER')";

    private final Surveys surveys;
    private final SurveyDrafts drafts;
    private final SurveySteps steps;

    SurveyController(Surveys surveys, SurveyDrafts drafts, SurveySteps steps) {
        this.surveys = surveys;
        this.drafts = drafts;
        this.steps = steps;
    }

    /** A draft with the plan it is for. */
    record NewSurvey(
            @Nullable Long planId,
            @Nullable String title,
            @Nullable LocalDate opensOn,
            @Nullable LocalDate closesOn,
            @Nullable String intro,
            @Nullable List<DraftForm.GroupForm> groups,
            @Nullable List<DraftForm.QuestionForm> questions) {
        DraftForm draft() {
            return new DraftForm(title, opensOn, closesOn, intro, groups, questions);
        }
    }

    record ReturnForm(@Nullable String reason) {}

    record PublicationForm(boolean published) {}

    record Removed(long id) {}

    record TriedOut(boolean complete) {}

    @Operation(summary = "满意度调查清单")
    @PreAuthorize(SEES)
    @GetMapping
    Page<Surveys.SurveyItem> list(@RequestParam(required = false) @Nullable Long planId, PageRequest page) {
        return surveys.list(planId, page);
    }

    @Operation(summary = "一个满意度调查")
    @PreAuthorize(SEES)
    @GetMapping("/{id}")
    Surveys.View view(@PathVariable long id) {
        return surveys.view(id);
    }

    @Operation(summary = "起草满意度调查")
    @PreAuthorize("hasRole('OFFICE')")
    @PostMapping
    ResponseEntity<Surveys.View> begin(@RequestBody NewSurvey form) {
        long id = drafts.begin(form.planId(), form.draft());
        return ResponseEntity.created(URI.create("/api/surveys/" + id)).body(surveys.view(id));
    }

    @Operation(summary = "保存问卷草稿")
    @PreAuthorize("hasRole('OFFICE')")
    @PutMapping("/{id}")
    Surveys.View save(
            @PathVariable long id, @RequestHeader(HttpHeaders.IF_MATCH) Version version, @RequestBody DraftForm form) {
        drafts.save(id, version.number(), form);
        return surveys.view(id);
    }

    @Operation(summary = "删除问卷草稿")
    @PreAuthorize("hasRole('OFFICE')")
    @DeleteMapping("/{id}")
    Removed delete(@PathVariable long id, @RequestHeader(HttpHeaders.IF_MATCH) Version version) {
        drafts.delete(id, version.number());
        return new Removed(id);
    }

    @Operation(summary = "试填问卷：检查能否提交，不作任何记录")
    @PreAuthorize(DECIDES)
    @PostMapping("/{id}/trial")
    TriedOut tryOut(@PathVariable long id, @RequestBody AnswerForm form) {
        surveys.tryOut(id, form);
        return new TriedOut(true);
    }

    @Operation(summary = "提交问卷审批")
    @PreAuthorize("hasRole('OFFICE')")
    @PostMapping("/{id}/submission")
    Surveys.View submit(@PathVariable long id, @RequestHeader(HttpHeaders.IF_MATCH) Version version) {
        steps.submit(id, version.number());
        return surveys.view(id);
    }

    @Operation(summary = "批准问卷，到开始日期自动开放，截止日期次日自动关闭")
    @PreAuthorize("hasRole('LEADER')")
    @PostMapping("/{id}/approval")
    Surveys.View approve(@PathVariable long id, @RequestHeader(HttpHeaders.IF_MATCH) Version version) {
        steps.approve(id, version.number());
        return surveys.view(id);
    }

    @Operation(summary = "退回问卷修改，调查开始前可用")
    @PreAuthorize(DECIDES)
    @PostMapping("/{id}/return")
    Surveys.View putBack(
            @PathVariable long id, @RequestHeader(HttpHeaders.IF_MATCH) Version version, @RequestBody ReturnForm form) {
        steps.putBack(id, version.number(), form.reason());
        return surveys.view(id);
    }

    @Operation(summary = "汇总结果，此后不再录入纸质问卷")
    @PreAuthorize("hasRole('OFFICE')")
    @PostMapping("/{id}/count")
    Surveys.View count(@PathVariable long id, @RequestHeader(HttpHeaders.IF_MATCH) Version version) {
        steps.count(id, version.number());
        return surveys.view(id);
    }

    @Operation(summary = "向公众公布或撤下结果（不含意见原文）")
    @PreAuthorize(DECIDES)
    @PostMapping("/{id}/publication")
    Surveys.View publish(
            @PathVariable long id,
            @RequestHeader(HttpHeaders.IF_MATCH) Version version,
            @RequestBody PublicationForm form) {
        steps.publish(id, version.number(), form.published());
        return surveys.view(id);
    }
}
