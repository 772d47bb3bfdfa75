package org.duban.paper;

import java.util.Map;
import java.util.Set;
import org.duban.access.CurrentUser;
import org.duban.access.DataScope;
import org.duban.access.DataScopes;
import org.duban.access.Role;
import org.duban.access.User;
import org.duban.paper.PaperMapper.Filter;
import org.duban.shared.Download;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Papers as their readers may see them: office and leaders all, a unit what was issued to it or copied to it. */
@Service
@Transactional(readOnly = true)
class PaperDesk {

    private static final Map<String, String> SORTABLE = Map.of(
            "issuedAt", "p.issued_at",
            "createdAt", "p.created_at",
            "kind", "p.kind",
            "title", "p.title",
            "state", "p.state");

    private final PaperMapper mapper;
    private final Papers papers;
    private final PaperFiles files;
    private final DataScopes scopes;
    private final CurrentUser currentUser;

    PaperDesk(PaperMapper mapper, Papers papers, PaperFiles files, DataScopes scopes, CurrentUser currentUser) {
        this.mapper = mapper;
        this.papers = papers;
        this.files = files;
        this.scopes = scopes;
        this.currentUser = currentUser;
    }

    Page<PaperLine> list(PaperController.Query query, PageRequest page) {
        Filter filter = new Filter(
                null,
                query.planId(),
                query.planTaskId(),
                query.kind(),
                query.state(),
                query.year(),
                containing(query.number()),
                query.unitId(),
                readers());
        String orderBy = page.orderBy(SORTABLE, "p.id desc");
        return new Page<>(mapper.list(filter, orderBy, page.limit(), page.offset()), mapper.count(filter));
    }

    private static @Nullable String containing(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : "%" + typed.strip().replaceAll("([!%_])", "!$1") + "%";
    }

    private @Nullable Set<Long> readers() {
        DataScope scope = scopes.current();
        if (scope.unrestricted()) {
            return null;
        }
        return scope.unitIds().isEmpty() ? Set.of(-1L) : scope.unitIds();
    }

    PaperView view(long id) {
        PaperRow row = readable(id);
        PaperPrint print = papers.print(row);
        boolean wasSigned = row.number() != null;
        return new PaperView(
                row.id(),
                row.kind(),
                row.kind().label(),
                PaperView.Form.of(row.kind()),
                row.planId(),
                row.planTaskId(),
                row.state(),
                row.state().label(),
                row.version(),
                print.mark(),
                print.number(),
                print.issuer(),
                print.date(),
                print.text(),
                row.createdAt(),
                row.createdBy(),
                row.issuedAt(),
                row.signedBy(),
                row.fileHash(),
                row.annexHash(),
                wasSigned ? row.hasAnnexFile() : AnnexWorkbook.hasTables(print.text()),
                wasSigned ? papers.isUnaltered(row) : null,
                row.voidReason(),
                row.voidedAt(),
                row.voidedBy(),
                row.state() == PaperState.ISSUED && mayVoid(row));
    }

    /** What was signed as it was signed; a draft as it would be printed now. */
    Download docx(long id) {
        PaperRow row = readable(id);
        PaperPrint print = papers.print(row);
        return Download.docx(name(print, row.number() == null ? "（稿）.docx" : ".docx"), papers.docx(row));
    }

    Download annexes(long id) {
        PaperRow row = readable(id);
        PaperPrint print = papers.print(row);
        byte[] content = content(row, print);
        if (content == null) {
            throw RuleViolated.notFound("该公文的附件表格");
        }
        return Download.xlsx(name(print, "附件.xlsx"), content);
    }

    private byte @Nullable [] content(PaperRow row, PaperPrint print) {
        if (row.number() == null) {
            return AnnexWorkbook.of(print.text());
        }
        return row.hasAnnexFile() ? files.read(row.annexFile()) : null;
    }

    private static String name(PaperPrint print, String ending) {
        return (print.text().title().isBlank()
                        ? print.kind().label()
                        : print.text().title())
                + ending;
    }

    /** Nobody declares void what was issued to their own unit (回避). */
    @Transactional
    void voidPaper(long id, @Nullable String reason) {
        PaperRow row = readable(id);
        if (!mayVoid(row)) {
            throw RuleViolated.forbidden("recusal", "该公文主送您所在的单位，按回避规定不能由您作废，请由残工委领导或其他人员办理");
        }
        papers.voidPaper(id, reason);
    }

    private boolean mayVoid(PaperRow row) {
        User user = currentUser.get();
        return (user.is(Role.OFFICE) || user.is(Role.LEADER))
                && mapper.mainUnits(row.id()).stream().noneMatch(user::belongsTo);
    }

    private PaperRow readable(long id) {
        Filter only = new Filter(id, null, null, null, null, null, null, null, readers());
        PaperRow row = mapper.count(only) == 0 ? null : mapper.find(id);
        if (row == null) {
            throw RuleViolated.notFound("该公文");
        }
        return row;
    }
}
