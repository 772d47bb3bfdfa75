package org.duban.organisation;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import org.duban.shared.Download;
import org.duban.shared.table.XlsxPackage;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/organisation")
class OrganisationBookController {

    private final OrganisationBook book;

    OrganisationBookController(OrganisationBook book) {
        this.book = book;
    }

    @Operation(summary = "导出单位、单位组和人员（xlsx）")
    @PreAuthorize("hasRole('SYSTEM_ADMIN')")
    @GetMapping("/export.xlsx")
    ResponseEntity<byte[]> export() {
        return Download.xlsx("organisation.xlsx", book.export()).answer();
    }

    @Operation(summary = "导入单位、单位组和人员；dryRun=true 只看差异不保存")
    @PreAuthorize("hasRole('SYSTEM_ADMIN')")
    @PostMapping(path = "/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ImportDiff read(@RequestParam MultipartFile file, @RequestParam(defaultValue = "false") boolean dryRun)
            throws IOException {
        if (file.getSize() > XlsxPackage.LARGEST) {
            XlsxPackage.refuseLarge();
        }
        return book.read(file.getBytes(), dryRun);
    }
}
