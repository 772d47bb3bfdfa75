package org.duban.dispatch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.duban.access.CurrentUser;
import org.duban.access.Role;
import org.duban.shared.Demand;
import org.duban.shared.NewId;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Evidence: what it is, is told by its content; who may see it, by the task it belongs to. */
@Service
public class EvidenceStore {
    static final long MAX_BYTES = 20L * 1024 * 1024;

    private static final int PAGE = 1000;

    private final EvidenceFiles files;
    private final EvidenceMapper mapper;
    private final Proofs proofs;
    private final StatusBook statuses;
    private final TaskScope scope;
    private final Timeline timeline;
    private final Actor actor;
    private final CurrentUser currentUser;
    private final Clock clock;
    private final EvidenceInspection inspection = new EvidenceInspection();

    EvidenceStore(
            EvidenceFiles files,
            EvidenceMapper mapper,
            Proofs proofs,
            StatusBook statuses,
            TaskScope scope,
            Timeline timeline,
            Actor actor,
            CurrentUser currentUser,
            Clock clock) {
        this.files = files;
        this.mapper = mapper;
        this.proofs = proofs;
        this.statuses = statuses;
        this.scope = scope;
        this.timeline = timeline;
        this.actor = actor;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Takes a file in for a task of the acting person's unit. */
    @Transactional
    public Evidence upload(
            long planTaskId, @Nullable String originalName, InputStreamSource content, EvidenceNote note) {
        scope.check(planTaskId);
        String name = EvidenceName.of(originalName);
        EvidenceFiles.Incoming incoming = receive(content);
        try {
            EvidenceType type = inspect(incoming, name);
            check(planTaskId, note, type.isPicture());
            TaskStatus status = statuses.lock(planTaskId);
            Demand.that(status.phase() != Phase.CLOSED, "task-closed", "任务已办结，不能再上传佐证材料");
            files.keep(incoming);
            return write(status, name, type, incoming, note);
        } finally {
            files.forget(incoming);
        }
    }

    private EvidenceFiles.Incoming receive(InputStreamSource content) {
        try (InputStream in = content.getInputStream()) {
            return files.receive(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EvidenceType inspect(EvidenceFiles.Incoming incoming, String name) {
        if (incoming.size() == 0) {
            throw RuleViolated.invalid("file", "文件是空的（0 字节），请选择有内容的文件");
        }
        if (incoming.size() > MAX_BYTES) {
            throw RuleViolated.of(RuleViolated.Kind.TOO_LARGE, "too-large", "上传的文件过大，单个文件不超过 20 MB");
        }
        return inspection.typeOf(incoming.file(), name);
    }

    private Evidence write(
            TaskStatus status, String name, EvidenceType type, EvidenceFiles.Incoming incoming, EvidenceNote note) {
        Acting by = actor.now();
        long unitId = by.unitId() == null ? 0 : by.unitId();
        NewId id = new NewId();
        mapper.insert(
                new Evidence(
                        0,
                        status.planTaskId(),
                        unitId,
                        by.unit(),
                        name,
                        type.contentType(),
                        incoming.size(),
                        incoming.hash(),
                        note.description(),
                        note.about(),
                        Objects.requireNonNull(note.aboutId()),
                        note.certifiedBy(),
                        clock.instant(),
                        by.signature(),
                        null,
                        null,
                        null),
                id);
        timeline.enter(
                status.planId(), status.planTaskId(), TimelineKind.EVIDENCE_ADDED, by.unit() + "上传佐证材料“" + name + "”");
        return get(id.value());
    }

    private void check(long planTaskId, EvidenceNote note, boolean isPicture) {
        FormCheck check = note.check(isPicture);
        proofs.check(check, planTaskId, note.about(), note.aboutId());
        check.done();
    }

    /** Says anew what a file shows and proves; once a head has signed for it, it stays as it was signed. */
    @Transactional
    public Evidence describe(long id, EvidenceNote note) {
        Evidence evidence = get(id);
        statuses.lock(evidence.planTaskId());
        if (currentUser.get().capacity(Role.HANDLER, evidence.unitId()).isEmpty()) {
            throw RuleViolated.forbidden("not-your-evidence", "该材料由" + evidence.unitName() + "上传，只有该单位的经办人可以修改说明");
        }
        Demand.that(get(id).signedAt() == null, "evidence-signed", "该材料已随进展签发，说明不能再改；确有错误的请重新上传");
        check(evidence.planTaskId(), note, evidence.contentType().startsWith("image/"));
        mapper.describe(
                id, note.description(), note.certifiedBy(), note.about(), Objects.requireNonNull(note.aboutId()));
        return get(id);
    }

    /** The row, for those who may see its task. */
    @Transactional(readOnly = true)
    public Evidence get(long id) {
        Evidence evidence = mapper.find(id);
        if (evidence == null) {
            throw RuleViolated.notFound("该佐证材料");
        }
        scope.check(evidence.planTaskId());
        return evidence;
    }

    Path file(Evidence evidence) {
        if (!files.has(evidence)) {
            throw new IllegalStateException("file of evidence " + evidence.id() + " is missing");
        }
        return files.path(evidence.hash());
    }

    @Transactional(readOnly = true)
    public List<Evidence> of(long planTaskId) {
        return mapper.ofTask(planTaskId);
    }

    /** Refuses proofs that belong to another task. */
    @Transactional(readOnly = true)
    public void demandOnTask(long planTaskId, Collection<Long> ids) {
        Set<Long> wanted = new LinkedHashSet<>(ids);
        if (!wanted.isEmpty() && mapper.countOnTask(planTaskId, wanted) != wanted.size()) {
            throw RuleViolated.invalid("evidenceIds", "有佐证材料不存在或不属于本任务，请重新选择");
        }
    }

    /** Whoever signs what it proves stands for it; the first signature stays. */
    @Transactional
    public void certify(Collection<Long> ids, Acting by) {
        if (!ids.isEmpty()) {
            mapper.certifyThese(ids, by.unit(), by.signature(), clock.instant());
        }
    }

    /** Evidence whose file is not on disk, or not in its size; none is how it should be. */
    @Transactional(readOnly = true)
    public List<Evidence> withoutFile() {
        return without(files::has);
    }

    /** Evidence whose file is there but holds something else; reads every file. */
    @Transactional(readOnly = true)
    public List<Evidence> altered() {
        return without(row -> !files.has(row) || files.isUnaltered(row));
    }

    private List<Evidence> without(Predicate<Evidence> sound) {
        List<Evidence> found = new ArrayList<>();
        long last = 0;
        for (List<Evidence> page = mapper.after(last, PAGE); !page.isEmpty(); page = mapper.after(last, PAGE)) {
            page.stream().filter(sound.negate()).forEach(found::add);
            last = page.get(page.size() - 1).id();
        }
        return found;
    }
}
