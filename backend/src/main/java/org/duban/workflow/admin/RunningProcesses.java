package org.duban.workflow.admin;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.duban.workflow.admin.ProcessAdminMapper.InstanceRow;
import org.duban.workflow.admin.ProcessAdminMapper.SubjectRow;
import org.duban.workflow.admin.ProcessAdminMapper.TokenRow;
import org.duban.workflow.admin.ProcessViews.InstanceView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The running instances: what each is about and where it stands. */
@Service
class RunningProcesses {

    private static final String UNTITLED = "（未知事项）";

    private final ProcessAdminMapper mapper;
    private final ElementNames names;

    RunningProcesses(ProcessAdminMapper mapper, ElementNames names) {
        this.mapper = mapper;
        this.names = names;
    }

    Page<InstanceView> list(
            @Nullable String process,
            @Nullable String versionId,
            @Nullable String element,
            @Nullable String q,
            PageRequest page) {
        String title = q == null || q.isBlank() ? null : "%" + q.strip() + "%";
        InstanceFilter filter = new InstanceFilter(process, versionId, element, title, page.limit(), page.offset());
        List<InstanceRow> rows = mapper.instances(filter);
        Map<String, List<TokenRow>> tokens = tokens(rows);
        return new Page<>(
                rows.stream()
                        .map(row -> view(row, tokens.getOrDefault(row.instanceId(), List.of())))
                        .toList(),
                mapper.countInstances(filter));
    }

    private Map<String, List<TokenRow>> tokens(List<InstanceRow> rows) {
        return rows.isEmpty()
                ? Map.of()
                : mapper.tokensOf(rows.stream().map(InstanceRow::instanceId).toList()).stream()
                        .collect(Collectors.groupingBy(TokenRow::owner));
    }

    private InstanceView view(InstanceRow row, List<TokenRow> tokens) {
        return new InstanceView(
                row.instanceId(),
                row.process(),
                names.process(row.versionId()),
                row.versionId(),
                row.version(),
                row.title() == null ? UNTITLED : row.title(),
                row.startedAt(),
                names.places(row.versionId(), tokens));
    }

    /** Instance → the plan or plan task that it is about. */
    Titles titles(Collection<String> instances) {
        Map<String, String> found = instances.isEmpty()
                ? Map.of()
                : mapper.subjects(instances).stream()
                        .filter(row -> row.title() != null)
                        .collect(Collectors.toMap(SubjectRow::instanceId, row -> String.valueOf(row.title())));
        return instance -> found.getOrDefault(instance, UNTITLED);
    }

    interface Titles {
        String of(String instanceId);
    }
}
