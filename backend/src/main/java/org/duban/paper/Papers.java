package org.duban.paper;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.duban.access.CurrentUser;
import org.duban.access.User;
import org.duban.organisation.Units;
import org.duban.shared.NewId;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Drafts, revises, issues and voids papers. Who may do it is for the caller to say; what may be done is said here. */
@Service
@Transactional
public class Papers {

    private static final int REASON = 500;
    private static final int BATCH = 200;

    private final PaperMapper mapper;
    private final NumberRegister register;
    private final PaperFiles files;
    private final Units units;
    private final CurrentUser currentUser;
    private final JsonMapper json;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Papers(
            PaperMapper mapper,
            NumberRegister register,
            PaperFiles files,
            Units units,
            CurrentUser currentUser,
            JsonMapper json,
            Clock clock,
            ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.register = register;
        this.files = files;
        this.units = units;
        this.currentUser = currentUser;
        this.json = json;
        this.clock = clock;
        this.events = events;
    }

    /** Takes a draft in as it is, cleaned; {@link #issue} wants it complete. */
    public long draft(PaperDraft draft) {
        PaperText text = clean(draft.text());
        NewId id = new NewId();
        mapper.insert(row(draft, text), text.title(), id);
        address(id.value(), text);
        return id.value();
    }

    private PaperRow row(PaperDraft draft, PaperText text) {
        return new PaperRow(
                0,
                draft.kind(),
                draft.planId(),
                draft.planTaskId(),
                PaperState.DRAFT,
                json.writeValueAsString(text),
                0,
                clock.instant(),
                actor(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /**
     * Puts another text in the draft's place.
     *
     * @param version the one that was read; refused as stale (412) when it is no more
     * @return the new version
     */
    public int revise(long id, int version, PaperText text) {
        PaperText clean = clean(text);
        PaperRow row = draftOf(id);
        if (row.version() != version) {
            throw RuleViolated.stale();
        }
        mapper.revise(id, clean.title(), json.writeValueAsString(clean));
        mapper.forgetAddressees(id);
        address(id, clean);
        return version + 1;
    }

    private static PaperText clean(PaperText text) {
        PaperText clean = CleanText.of(text);
        TextRules.keepable(clean);
        return clean;
    }

    /** A unit that is named twice is written once; to go to it weighs more than to be copied to it. */
    private void address(long id, PaperText text) {
        Map<Long, Boolean> copied = new LinkedHashMap<>();
        text.mainTo().forEach(one -> note(copied, one, false));
        text.copyTo().forEach(one -> note(copied, one, true));
        if (!copied.isEmpty()) {
            mapper.insertAddressees(
                    id,
                    copied.entrySet().stream()
                            .map(entry -> new PaperMapper.AddresseeRow(entry.getKey(), entry.getValue()))
                            .toList());
        }
    }

    private static void note(Map<Long, Boolean> copied, Addressee one, boolean isCopy) {
        if (one.unitId() != null) {
            copied.putIfAbsent(one.unitId(), isCopy);
        }
    }

    /** Signs and numbers a draft, and keeps its docx. From then on nothing of it changes. */
    public IssuedPaper issue(long id, Signature signature) {
        PaperRow row = draftOf(id);
        PaperText text = text(row);
        TextRules.complete(row.kind(), text);
        String issuer = units.committeeOffice().fullName();
        Instant at = clock.instant();
        byte[] annexes = AnnexWorkbook.of(text);
        PaperNumber number = register.next(row.kind(), row.planId());
        PaperFiles.Kept file = files.keep(PaperDocument.write(
                new PaperPrint(row.kind(), issuer, number.toString(), ChineseDate.of(at), text), at));
        String hash = contentHash(number, at, issuer, signature.printed(), row.content());
        mapper.issue(
                id,
                new PaperMapper.Issued(
                        issuer,
                        number,
                        number.toString(),
                        at,
                        signature.printed(),
                        signature.role(),
                        hash,
                        file,
                        annexes == null ? null : files.keep(annexes)));
        events.publishEvent(new PaperIssued(
                id,
                row.kind(),
                row.planId(),
                row.planTaskId(),
                text.title(),
                number.toString(),
                mapper.addresseeUnits(id)));
        return new IssuedPaper(id, number, at, file.hash());
    }

    private static String contentHash(PaperNumber number, Instant at, String issuer, String signedBy, String content) {
        return Sha256.of(number.toString(), at.toString(), issuer, signedBy, content);
    }

    /** Nobody will sign this draft (撤稿); it never had a number. */
    public void drop(long id) {
        draftOf(id);
        mapper.drop(id);
    }

    /** Declares an issued paper void (作废); number, text and file stay. */
    public void voidPaper(long id, @Nullable String reason) {
        String why = reason == null ? "" : CleanText.line(reason);
        if (why.isEmpty() || why.codePointCount(0, why.length()) > REASON) {
            throw RuleViolated.invalid("reason", "请填写作废理由，不超过 " + REASON + " 个字");
        }
        PaperRow row = lock(id);
        if (row.state() != PaperState.ISSUED) {
            throw RuleViolated.conflict(
                    "not-issued", "只有已签发的公文才能作废，该公文现为“" + row.state().label() + "”");
        }
        mapper.makeVoid(id, why, clock.instant(), actor());
        events.publishEvent(new PaperVoided(
                id,
                row.kind(),
                row.planId(),
                row.planTaskId(),
                text(row).title(),
                requireNonNull(row.number()).toString(),
                why,
                mapper.addresseeUnits(id)));
    }

    /** The paper whoever asks; {@code GET /api/papers/{id}} looks at who may read it. */
    @Transactional(readOnly = true)
    public Paper get(long id) {
        PaperRow row = found(mapper.find(id));
        return new Paper(
                row.id(),
                row.kind(),
                row.planId(),
                row.planTaskId(),
                row.state(),
                text(row),
                row.version(),
                row.number(),
                row.issuedAt(),
                row.signedBy(),
                row.fileHash(),
                row.voidReason());
    }

    /** Its docx, whoever asks: as it was signed, or as the draft would be printed now. */
    @Transactional(readOnly = true)
    public byte[] docx(long id) {
        return docx(found(mapper.find(id)));
    }

    byte[] docx(PaperRow row) {
        return row.number() == null ? PaperDocument.write(print(row), clock.instant()) : files.read(row.file());
    }

    /** A draft has the place of its number left open. */
    PaperPrint print(PaperRow row) {
        PaperNumber number = row.number();
        LocalDate today = LocalDate.now(clock);
        return new PaperPrint(
                row.kind(),
                row.issuer() == null ? units.committeeOffice().fullName() : row.issuer(),
                number == null
                        ? register.codeOf(row.kind(), row.planId()) + "〔" + today.getYear() + "〕　号"
                        : number.toString(),
                row.issuedAt() == null ? ChineseDate.of(today) : ChineseDate.of(row.issuedAt()),
                text(row));
    }

    PaperText text(PaperRow row) {
        return json.readValue(row.content(), PaperText.class);
    }

    /** Signed papers whose files are missing; the smallest sign of trouble with the shared folder. */
    @Transactional(readOnly = true)
    public List<Long> withoutFile() {
        return signedWhere(row -> !files.has(row.file()) || row.hasAnnexFile() && !files.has(row.annexFile()));
    }

    /** Reads every file. */
    @Transactional(readOnly = true)
    public List<Long> altered() {
        return signedWhere(row -> !isUnaltered(row));
    }

    private List<Long> signedWhere(Predicate<PaperRow> broken) {
        List<Long> found = new ArrayList<>();
        long after = 0;
        List<PaperRow> rows;
        do {
            rows = mapper.numberedAfter(after, BATCH);
            for (PaperRow row : rows) {
                after = row.id();
                if (broken.test(row)) {
                    found.add(row.id());
                }
            }
        } while (rows.size() == BATCH);
        return found;
    }

    /** Whether text and files are what was signed. */
    boolean isUnaltered(PaperRow row) {
        return files.isUnaltered(row.file())
                && (!row.hasAnnexFile() || files.isUnaltered(row.annexFile()))
                && contentHash(
                                requireNonNull(row.number()),
                                requireNonNull(row.issuedAt()),
                                requireNonNull(row.issuer()),
                                requireNonNull(row.signedBy()),
                                row.content())
                        .equals(row.contentHash());
    }

    private PaperRow draftOf(long id) {
        PaperRow row = lock(id);
        if (row.state() != PaperState.DRAFT) {
            throw RuleViolated.conflict("not-a-draft", "该公文" + row.state().label() + "，不能再修改或签发");
        }
        return row;
    }

    private PaperRow lock(long id) {
        return found(mapper.lock(id));
    }

    private static PaperRow found(@Nullable PaperRow row) {
        if (row == null) {
            throw RuleViolated.notFound("该公文");
        }
        return row;
    }

    private String actor() {
        return currentUser.find().map(User::name).orElse("系统");
    }
}
