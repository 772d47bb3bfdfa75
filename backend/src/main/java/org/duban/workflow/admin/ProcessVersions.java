package org.duban.workflow.admin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.RepositoryService;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.duban.shared.RuleViolated;
import org.duban.workflow.admin.ProcessAdminMapper.VersionRow;
import org.duban.workflow.admin.ProcessViews.VersionDiagram;
import org.duban.workflow.admin.ProcessViews.VersionView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The models and their versions, newest first, with what runs on each. */
@Service
class ProcessVersions {

    private final ProcessAdminMapper mapper;
    private final RepositoryService repository;
    private final ElementNames names;

    ProcessVersions(ProcessAdminMapper mapper, RepositoryService repository, ElementNames names) {
        this.mapper = mapper;
        this.repository = repository;
        this.names = names;
    }

    Page<VersionView> list(@Nullable String process, PageRequest page) {
        return new Page<>(
                mapper.versions(process, page.limit(), page.offset()).stream()
                        .map(ProcessVersions::view)
                        .toList(),
                mapper.countVersions(process));
    }

    private static VersionView view(VersionRow row) {
        return new VersionView(
                row.id(),
                row.process(),
                row.name(),
                row.version(),
                row.deployedAt(),
                row.version() == row.newest(),
                row.running());
    }

    VersionDiagram diagram(String versionId) {
        VersionRow version = mapper.version(versionId);
        if (version == null) {
            throw RuleViolated.notFound("该流程版本");
        }
        return new VersionDiagram(view(version), xml(versionId), names.places(versionId, mapper.tokensAt(versionId)));
    }

    private String xml(String versionId) {
        try (InputStream model = repository.getProcessModel(versionId)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
