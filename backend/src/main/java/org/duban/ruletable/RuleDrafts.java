package org.duban.ruletable;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.duban.access.CurrentUser;
import org.duban.access.Role;
import org.duban.access.User;
import org.duban.shared.NewId;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The office writes a draft, one at a time for a table; a leader who did not write on it puts it in force, or takes it back in time. */
@Service
@Transactional
class RuleDrafts {
    private static final int REASON = 500;
    private static final int PAPER_NUMBER = 100;

    private final RuleBook book;
    private final RuleVersionMapper mapper;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RuleDrafts(
            RuleBook book,
            RuleVersionMapper mapper,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            Clock clock) {
        this.book = book;
        this.mapper = mapper;
        this.currentUser = currentUser;
        this.events = events;
        this.clock = clock;
    }

    /** @param effectiveFrom proposed; who signs may choose another day */
    record Content(
            List<RuleRow> rows,
            @Nullable String reason,
            @Nullable String paperNumber,
            @Nullable LocalDate effectiveFrom) {}

    /** Begins as the version that is in force today. */
    long begin(String name) {
        RuleTable table = book.table(name);
        if (!table.isEditable()) {
            throw RuleViolated.conflict("not-editable", "《" + table.title() + "》与流程模型一同发布，不能在线修改");
        }
        RuleVersion waiting = mapper.draftOf(name);
        if (waiting != null) {
            throw RuleViolated.conflict(
                    "draft-exists", "《" + table.title() + "》已有" + waiting.drafter() + "起草的草案，请在其上修改或先删除");
        }
        RuleVersion holds = mapper.inForce(name, LocalDate.now(clock));
        List<RuleRow> rows = holds == null ? table.rows() : book.rows(holds);
        String basedOn = holds == null ? table.number() : String.valueOf(holds.versionNumber());
        User user = currentUser.get();
        NewId id = new NewId();
        try {
            mapper.insert(
                    name,
                    basedOn,
                    book.written(rows),
                    user.username(),
                    user.signature(Role.OFFICE),
                    clock.instant(),
                    id);
        } catch (DuplicateKeyException sameMoment) {
            throw RuleViolated.conflict("draft-exists", "《" + table.title() + "》的草案刚刚由他人起草，请刷新后在其上修改");
        }
        return id.value();
    }

    void save(String name, long id, int version, Content content) {
        locked(name, id, version);
        List<RuleRow> rows = RowReader.read(book.table(name), content.rows());
        check(content.reason(), content.paperNumber(), content.effectiveFrom());
        User user = currentUser.get();
        mapper.save(
                id,
                book.written(rows),
                stripped(content.reason()),
                stripped(content.paperNumber()),
                content.effectiveFrom(),
                user.username(),
                user.signature(Role.OFFICE),
                clock.instant());
    }

    void delete(String name, long id, int version) {
        locked(name, id, version);
        mapper.delete(id);
    }

    void sign(String name, long id, int version, @Nullable LocalDate effectiveFrom, @Nullable String paperNumber) {
        RuleVersion draft = locked(name, id, version);
        User user = currentUser.get();
        if (draft.draftedBy().equals(user.username())) {
            throw RuleViolated.forbidden("own-draft", "草案由您起草，须由另一位残工委领导签批施行");
        }
        if (draft.reason() == null) {
            throw RuleViolated.conflict("no-reason", "草案没有写明修改理由，请办公室补充后再签批");
        }
        if (effectiveFrom == null) {
            throw RuleViolated.invalid("effectiveFrom", "请选择施行日期");
        }
        check(null, paperNumber, effectiveFrom);
        RuleTable table = book.table(name);
        RuleBook.refuseUnsound(TableCheck.of(table, RowReader.read(table, book.rows(draft))));
        String number = nextNumber(table, effectiveFrom.getYear());
        mapper.sign(
                id,
                number,
                effectiveFrom,
                stripped(paperNumber),
                user.username(),
                user.signature(Role.LEADER),
                clock.instant());
        events.publishEvent(new RuleTableSigned(name, number, effectiveFrom));
    }

    /** A leader takes a version back before it holds; whatever it was signed for, the one before goes on. */
    void withdraw(String name, long id, int version, @Nullable String reason) {
        RuleVersion signed = held(name, id, version);
        LocalDate from = signed.effectiveFrom();
        if (signed.state() != RuleVersion.Stored.SIGNED || from == null) {
            throw RuleViolated.conflict("not-signed", "只有已签批、尚未施行的版本可以撤回");
        }
        if (!from.isAfter(LocalDate.now(clock))) {
            throw RuleViolated.conflict(
                    "in-force", "版本 " + signed.versionNumber() + " 已于 " + from + " 施行，不能撤回；需要调整的，请起草新版本");
        }
        if (reason == null || reason.isBlank() || isLonger(reason, REASON)) {
            throw RuleViolated.invalid("reason", "请写明撤回理由，不超过 " + REASON + " 个字");
        }
        mapper.withdraw(id, currentUser.get().signature(Role.LEADER), reason.strip(), clock.instant());
        events.publishEvent(new RuleTableWithdrawn(name, String.valueOf(signed.versionNumber()), from));
    }

    /** Two who write on one draft meet here; so do two who sign it. */
    private RuleVersion locked(String name, long id, int version) {
        RuleVersion draft = held(name, id);
        if (!draft.isDraft()) {
            throw RuleViolated.conflict("already-signed", "该草案已由" + draft.signer() + "签批，不能再改");
        }
        return fresh(draft, version);
    }

    private RuleVersion held(String name, long id, int version) {
        return fresh(held(name, id), version);
    }

    private RuleVersion held(String name, long id) {
        RuleVersion found = mapper.lock(id);
        if (found == null || !found.tableName().equals(name)) {
            throw RuleViolated.notFound("该版本");
        }
        return found;
    }

    private static RuleVersion fresh(RuleVersion found, int version) {
        if (found.version() != version) {
            throw RuleViolated.stale();
        }
        return found;
    }

    private void check(@Nullable String reason, @Nullable String paperNumber, @Nullable LocalDate from) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (isLonger(reason, REASON)) {
            errors.put("reason", "修改理由不超过 " + REASON + " 个字");
        }
        if (isLonger(paperNumber, PAPER_NUMBER)) {
            errors.put("paperNumber", "文号不超过 " + PAPER_NUMBER + " 个字");
        }
        LocalDate today = LocalDate.now(clock);
        if (from != null && (from.isBefore(today) || from.isAfter(today.plusYears(1)))) {
            errors.put("effectiveFrom", "施行日期应在今天至一年之内，规则不溯及既往");
        }
        if (!errors.isEmpty()) {
            throw RuleViolated.invalid(errors);
        }
    }

    private static boolean isLonger(@Nullable String text, int most) {
        return text != null && text.codePointCount(0, text.length()) > most;
    }

    /** Counted within the year; the version that the product brings counts too. */
    private String nextNumber(RuleTable table, int year) {
        int last = Stream.concat(mapper.numbersOf(table.name(), year).stream(), Stream.of(table.number()))
                .filter(number -> number.startsWith(year + "."))
                .mapToInt(number -> Integer.parseInt(number.substring(number.indexOf('.') + 1)))
                .max()
                .orElse(0);
        return year + "." + (last + 1);
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
