package org.duban.paper;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.duban.access.CurrentUser;
import org.duban.paper.PaperCodeMapper.Change;
import org.duban.paper.PaperCodeMapper.Setting;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.duban.shared.RuleViolated;
import org.duban.shared.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 机关代字: what the next papers of a kind are numbered under. Numbers that were given out stay as they are; a code that was used
 * before goes on where it stopped, so that its register has neither gap nor double.
 */
@Service
@Transactional(readOnly = true)
class PaperCodes {

    private static final Pattern CODE = Pattern.compile("[\\p{IsHan}A-Za-z]{2,20}");
    private static final int REASON = 500;

    private final PaperCodeMapper mapper;
    private final NumberRegister register;
    private final CurrentUser currentUser;
    private final Clock clock;

    PaperCodes(PaperCodeMapper mapper, NumberRegister register, CurrentUser currentUser, Clock clock) {
        this.mapper = mapper;
        this.register = register;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** @param version how often something was changed */
    record View(@Nullable Long planId, int version, List<Line> codes) {}

    /**
     * One kind of paper.
     *
     * @param usual what holds where a plan has none of its own
     * @param own whether the plan has one of its own
     * @param next the number that the next paper gets, if nobody is quicker
     */
    record Line(PaperKind kind, String kindLabel, String code, String usual, boolean own, String next) {}

    /** @param code nothing to go back to what holds for all plans */
    record Form(@Nullable String code, @Nullable String reason) {}

    record ChangeView(
            PaperKind kind,
            String kindLabel,
            String former,
            @Nullable String code,
            String reason,
            Instant changedAt,
            String changedBy) {

        static ChangeView of(Change change) {
            return new ChangeView(
                    change.kind(),
                    change.kind().label(),
                    change.former(),
                    change.code(),
                    change.reason(),
                    change.changedAt(),
                    change.changedBy());
        }
    }

    View view(@Nullable Long planId) {
        refuseUnknown(planId);
        Map<PaperKind, Setting> settings =
                mapper.settings(planId).stream().collect(toMap(Setting::kind, Function.identity()));
        return new View(
                planId,
                mapper.countChanges(planId),
                Arrays.stream(PaperKind.values())
                        .map(kind -> line(requireNonNull(settings.get(kind))))
                        .toList());
    }

    private Line line(Setting setting) {
        String own = setting.own();
        String code = own == null ? setting.usual() : own;
        return new Line(
                setting.kind(),
                setting.kind().label(),
                code,
                setting.usual(),
                own != null,
                register.following(code).toString());
    }

    Page<ChangeView> changes(@Nullable Long planId, PageRequest page) {
        refuseUnknown(planId);
        return new Page<>(
                mapper.changes(planId, page.limit(), page.offset()).stream()
                        .map(ChangeView::of)
                        .toList(),
                mapper.countChanges(planId));
    }

    @Transactional
    View change(PaperKind kind, @Nullable Long planId, Version read, Form form) {
        refuseUnknown(planId);
        String code = form.code() == null || form.code().isBlank()
                ? null
                : form.code().strip();
        check(planId, code, form.reason());
        mapper.holdKind(kind);
        View before = view(planId);
        if (before.version() != read.number()) {
            throw RuleViolated.stale();
        }
        Line line = before.codes().get(kind.ordinal());
        String former = line.code();
        refuseSame(line, code);
        write(kind, planId, code);
        mapper.remember(new Change(
                planId,
                kind,
                former,
                code,
                requireNonNull(form.reason()).strip(),
                clock.instant(),
                currentUser.get().name()));
        return view(planId);
    }

    private void write(PaperKind kind, @Nullable Long planId, @Nullable String code) {
        if (code != null) {
            mapper.know(code);
        }
        if (planId == null) {
            mapper.change(kind, requireNonNull(code));
            return;
        }
        mapper.forget(planId, kind);
        if (code != null) {
            mapper.override(planId, kind, code);
        }
    }

    private static void check(@Nullable Long planId, @Nullable String code, @Nullable String reason) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (code == null && planId == null || code != null && !isSound(code)) {
            errors.put("code", "机关代字由 2 到 20 个汉字或字母组成，不含年份、括号、序号和“号”字，例如：临残工委办督");
        }
        if (reason == null || reason.isBlank() || reason.codePointCount(0, reason.length()) > REASON) {
            errors.put("reason", "请写明修改理由，不超过 " + REASON + " 个字");
        }
        if (!errors.isEmpty()) {
            throw RuleViolated.invalid(errors);
        }
    }

    private static boolean isSound(String code) {
        return CODE.matcher(code).matches() && !code.contains("号");
    }

    private static void refuseSame(Line line, @Nullable String code) {
        boolean isSame = code == null ? !line.own() : code.equals(line.code());
        if (isSame) {
            throw RuleViolated.conflict("same-code", line.kindLabel() + "现在用的就是“" + line.code() + "”，无须修改");
        }
    }

    private void refuseUnknown(@Nullable Long planId) {
        if (planId != null && mapper.countPlans(planId) == 0) {
            throw RuleViolated.notFound("该规划");
        }
    }
}
