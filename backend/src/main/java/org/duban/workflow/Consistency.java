package org.duban.workflow;

import java.util.List;
import java.util.stream.Stream;
import org.duban.audit.AuditLog;
import org.duban.dispatch.Evidence;
import org.duban.dispatch.EvidenceStore;
import org.duban.paper.Papers;
import org.duban.shared.history.History;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** 一致性核对: what must hold between our rows, the engine's and the files; each check counts what breaks it. */
@Service
class Consistency {

    private static final int SAMPLES = 5;

    private final List<ConsistencyQuery> queries = ConsistencyQuery.all();
    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final EvidenceStore evidence;
    private final Papers papers;
    private final History history;

    Consistency(JdbcClient jdbc, AuditLog audit, EvidenceStore evidence, Papers papers, History history) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.evidence = evidence;
        this.papers = papers;
        this.history = history;
    }

    /** @param samples the first few that break it */
    record Check(String name, String sentence, long count, List<String> samples) {
        static Check of(String name, String sentence, List<String> breaches) {
            return new Check(
                    name,
                    sentence,
                    breaches.size(),
                    breaches.stream().limit(SAMPLES).toList());
        }
    }

    record Report(List<Check> checks, boolean sound) {
        static Report of(Stream<Check> checks) {
            List<Check> all = checks.toList();
            return new Report(all, all.stream().allMatch(check -> check.count() == 0));
        }
    }

    /** What can be answered while somebody waits. */
    Report report() {
        return Report.of(quick());
    }

    /** Reads every file of evidence as well. */
    Report thoroughReport() {
        return Report.of(Stream.concat(
                quick(),
                Stream.of(
                        Check.of("evidence-altered", "佐证文件的内容与登记的摘要一致", ids(evidence.altered())),
                        Check.of("paper-altered", "已签发公文的内容和文件与签发时的摘要一致", texts(papers.altered())))));
    }

    private Stream<Check> quick() {
        return Stream.of(
                        queries.stream().map(this::check),
                        histories(),
                        Stream.of(auditChain(), evidenceFiles(), paperFiles()))
                .flatMap(checks -> checks);
    }

    /** Lists as of a past day tell the truth only if every change went down. */
    private Stream<Check> histories() {
        return history.breaches().entrySet().stream()
                .map(found -> Check.of(
                        "history-of-" + found.getKey().replace('_', '-'),
                        "历史记录与现状一致（" + found.getKey() + "）",
                        found.getValue().stream().map(String::valueOf).toList()));
    }

    private Check check(ConsistencyQuery query) {
        return Check.of(
                query.name(),
                query.sentence(),
                jdbc.sql(query.sql()).query(String.class).list());
    }

    private Check auditChain() {
        var verification = audit.verify();
        return new Check(
                "audit-chain",
                "审计记录链完整，未被改动",
                verification.sound() ? 0 : 1,
                verification.brokenAt() == null ? List.of() : List.of(String.valueOf(verification.brokenAt())));
    }

    private Check evidenceFiles() {
        return Check.of("evidence-without-file", "每份佐证材料的文件都在，大小相符", ids(evidence.withoutFile()));
    }

    private Check paperFiles() {
        return Check.of("paper-without-file", "每份已签发公文的文件都在，大小相符", texts(papers.withoutFile()));
    }

    private static List<String> texts(List<Long> ids) {
        return ids.stream().map(String::valueOf).toList();
    }

    private static List<String> ids(List<Evidence> rows) {
        return rows.stream().map(row -> String.valueOf(row.id())).toList();
    }
}
