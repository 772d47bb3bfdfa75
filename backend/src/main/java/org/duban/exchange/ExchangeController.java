package org.duban.exchange;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.duban.shared.Download;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.duban.shared.RuleViolated;
import org.duban.shared.table.XlsxPackage;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/exchange")
class ExchangeController {
    private static final String DOES = "hasAnyRole('OFFICE','LEADER')";

    private final ExchangeExport export;
    private final ExchangeImport imports;
    private final ExchangeFiles files;
    private final ExchangeMapper mapper;
    private final JsonMapper json;

    ExchangeController(
            ExchangeExport export,
            ExchangeImport imports,
            ExchangeFiles files,
            ExchangeMapper mapper,
            JsonMapper json) {
        this.export = export;
        this.imports = imports;
        this.files = files;
        this.mapper = mapper;
        this.json = json;
    }

    @GetMapping("/export.xlsx")
    @PreAuthorize(DOES)
    @Operation(summary = "导出事项及其反馈（xlsx），供报送 13710")
    ResponseEntity<byte[]> xlsx(ExchangeFilter filter) {
        return Download.xlsx("13710-事项.xlsx", files.xlsx(export.of(filter))).answer();
    }

    @GetMapping("/export.json")
    @PreAuthorize(DOES)
    @Operation(summary = "导出事项及其反馈（JSON），内容与 xlsx 相同")
    ResponseEntity<byte[]> json(ExchangeFilter filter) {
        return new Download("13710-事项.json", MediaType.APPLICATION_JSON, files.json(export.of(filter))).answer();
    }

    @GetMapping("/schema.json")
    @PreAuthorize(DOES)
    @Operation(summary = "交换文件的 JSON Schema")
    ResponseEntity<byte[]> schema() throws IOException {
        byte[] schema = new ClassPathResource("exchange/duban-13710-1.schema.json").getContentAsByteArray();
        return new Download("duban-13710-1.schema.json", MediaType.APPLICATION_JSON, schema).answer();
    }

    @GetMapping("/items")
    @PreAuthorize(DOES)
    @Operation(summary = "从 13710 导入的事项")
    Page<ExchangeItem> items(PageRequest page) {
        return new Page<>(mapper.list(page.limit(), page.offset()), mapper.count());
    }

    @PostMapping(path = "/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @PreAuthorize("hasRole('OFFICE')")
    @Operation(
            summary = "导入 13710 的事项和反馈：dryRun=true 只看差异和问题，false 才保存；有一处问题即整个文件不存",
            description = "choices 为 JSON 数组，说明每件新事项对应哪项任务（planTaskId）、是否作为批示（asInstruction）。")
    Imported read(
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "true") boolean dryRun,
            @RequestParam(required = false) @Nullable String choices)
            throws IOException {
        if (file.getSize() > XlsxPackage.LARGEST) {
            XlsxPackage.refuseLarge();
        }
        return imports.read(file.getBytes(), choices(choices), dryRun);
    }

    private List<Choice> choices(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        try {
            return Arrays.asList(json.readValue(text, Choice[].class));
        } catch (JacksonException unreadable) {
            throw RuleViolated.invalid("choices", "新事项的处理方式格式不正确");
        }
    }
}
