package org.duban.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import org.duban.access.CurrentUser;
import org.duban.organisation.Units;
import org.duban.plan.document.PlanDraft;
import org.duban.plan.document.PlanReader;
import org.duban.plan.document.file.PlanText;
import org.duban.shared.NewId;
import org.duban.shared.RuleViolated;
import org.springframework.stereotype.Service;

/** Takes documents in: as a new draft, or anew into a draft, where what people settled stays as long as it fits. */
@Service
class PlanImports {
    private static final int LONGEST_NAME = 300;

    private final Plans plans;
    private final PlanMapper mapper;
    private final PlanStore store;
    private final Units units;
    private final CurrentUser user;
    private final Clock clock;

    PlanImports(Plans plans, PlanMapper mapper, PlanStore store, Units units, CurrentUser user, Clock clock) {
        this.plans = plans;
        this.mapper = mapper;
        this.store = store;
        this.units = units;
        this.user = user;
        this.clock = clock;
    }

    record Imported(long id, String name, PlanSummary.Counts counts, List<PlanDefect> defects) {}

    record Reimported(long id, boolean dryRun, boolean different, PlanDiff diff, PlanSummary.Counts counts) {}

    Imported importNew(PlanText text) {
        PlanDraft draft = read(text);
        String name = name(draft, text);
        NewId key = new NewId();
        var period = PlanPeriod.of(name, draft.text());
        mapper.insert(
                key,
                name,
                period.map(PlanPeriod::start).orElse(null),
                period.map(PlanPeriod::end).orElse(null),
                clock.instant(),
                user.get().name());
        remember(key.value(), text.name(), draft.text());
        store.save(key.value(), rows(draft));
        PlanContent saved = store.read(key.value());
        return new Imported(
                key.value(),
                name,
                saved.counts(),
                saved.defects().stream().map(DefectRow::toDefect).toList());
    }

    Reimported reimport(long planId, PlanText text, boolean dryRun) {
        requireDraft(planId);
        PlanDraft draft = read(text);
        PlanContent before = store.read(planId);
        PlanContent after = CarriedOver.of(before, rows(draft));
        if (!dryRun) {
            replace(planId, after);
            remember(planId, text.name(), draft.text());
        }
        return told(planId, dryRun, before, after);
    }

    Reimported reimportWorkbook(long planId, byte[] workbook, boolean dryRun) {
        requireDraft(planId);
        PlanContent before = store.read(planId);
        PlanContent after =
                PlanWorkbookReader.read(workbook, before, text(planId).text(), units.directory());
        if (!dryRun) {
            replace(planId, after);
        }
        return told(planId, dryRun, before, after);
    }

    PlanSource text(long planId) {
        PlanSource source = mapper.source(planId);
        if (source == null) {
            throw RuleViolated.notFound("规划原文");
        }
        return source;
    }

    private void requireDraft(long planId) {
        if (plans.lock(planId).state() != PlanState.DRAFT) {
            throw RuleViolated.conflict("plan-published", "规划已经发布，不能重新导入；如文本确有修订，请作为新规划导入");
        }
    }

    private PlanDraft read(PlanText text) {
        return new PlanReader(new UnitNames(units.directory())).read(text);
    }

    private PlanContent rows(PlanDraft draft) {
        return DraftRows.of(draft, new UnitNames(units.directory()));
    }

    private void replace(long planId, PlanContent content) {
        store.clear(planId);
        store.save(planId, content);
    }

    private void remember(long planId, String fileName, String text) {
        mapper.insertSource(
                planId,
                clip(fileName),
                text,
                sha256(text),
                clock.instant(),
                user.get().name());
    }

    private static Reimported told(long planId, boolean dryRun, PlanContent before, PlanContent after) {
        PlanDiff diff = PlanDiff.between(before, after);
        return new Reimported(planId, dryRun, !diff.isEmpty(), diff, after.counts());
    }

    private static String name(PlanDraft draft, PlanText text) {
        String name = draft.name().isBlank() ? text.name() : draft.name();
        return name.isBlank() ? "未命名规划" : clip(name);
    }

    private static String clip(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME));
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
