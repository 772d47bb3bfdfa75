package org.duban.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.testing.SmallPlan.lead;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.duban.testing.Caller;
import org.duban.testing.Caller.Answer;
import org.duban.testing.ServerTest;
import org.duban.testing.SmallPlan;
import org.duban.testing.TestData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody may send in bad faith or by mistake: each is told in a sentence, and nothing of it stays. */
@ServerTest
class HostileUploadsTest {

    private static final int MEGABYTE = 1024 * 1024;
    private static final String XXE =
            "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>";
    private static final String TEXT = "三、重点任务\n1．修缮旧桥。加固桥面。（责任单位：市交通局、市财政局）\n";

    @LocalServerPort
    int port;

    @Autowired
    SmallPlan small;

    @Autowired
    JdbcClient jdbc;

    private Officials officials;
    private long task;
    private long draft;

    /** A file nobody should take, and what the three doors say: plan document, evidence, workbook. */
    enum Sent {
        FIFTY_MEGABYTES("a.docx", new byte[50 * MEGABYTE], 413, 413, 413),
        ONE_BYTE_TOO_MUCH("a.txt", new byte[20 * MEGABYTE + 1], 413, 413, 413),
        EMPTY("a.docx", new byte[0], 422, 422, 422),
        BOMB("a.docx", zip("word/document.xml", new byte[90 * MEGABYTE]), 422, 415, 413),
        BOMB_OF_TABLES("a.xlsx", zip("xl/workbook.xml", new byte[90 * MEGABYTE]), 422, 415, 413),
        NESTED_ARCHIVE("a.docx", zip("word/embeddings/a.zip", zip("a", new byte[10])), 422, 415, 415),
        FOREIGN_ENTITY("a.docx", zip("word/document.xml", bytes(XXE)), 422, 415, 415),
        FOREIGN_ENTITY_IN_TABLE("a.xlsx", zip("xl/workbook.xml", bytes(XXE)), 422, 415, 415),
        FOREIGN_ENTITY_IN_PICTURE("a.svg", bytes(XXE.replace("x>", "svg>")), 415, 415, 415),
        MACROS("a.docm", zip("word/vbaProject.bin", new byte[10]), 422, 415, 415),
        NO_TEXT("a.txt", new byte[] {(byte) 0xff, 0, 1, 2, (byte) 0xfe}, 415, 415, 415),
        PROGRAM("规划.docx", bytes("MZ\u0090\u0000\u0003"), 415, 415, 415),
        PAGE("规划.txt", bytes("<html><script>alert(1)</script></html>"), 415, 415, 415),
        BROKEN("a.docx", bytes("PK\u0003\u0004broken"), 415, 415, 415);

        private final String file;
        private final byte[] content;
        private final int asPlan;
        private final int asEvidence;
        private final int asWorkbook;

        Sent(String file, byte[] content, int asPlan, int asEvidence, int asWorkbook) {
            this.file = file;
            this.content = content;
            this.asPlan = asPlan;
            this.asEvidence = asEvidence;
            this.asWorkbook = asWorkbook;
        }
    }

    @BeforeEach
    void a_running_task() {
        officials = new Officials(port);
        long plan = small.published(officials.today(), officials.today().plusYears(1), List.of(lead("市民政局")));
        task = small.taskIds(plan).get(0);
        officials.clockTo(officials.today().plusDays(1).toString());
        draft = officials
                .office()
                .upload("/api/plans/imports", "a.txt", bytes(TEXT))
                .json()
                .path("id")
                .asLong();
    }

    @ParameterizedTest
    @EnumSource
    void is_refused_at_every_door_and_leaves_nothing_behind(Sent sent) throws IOException {
        List<Long> before = stored();
        refused(officials.office().upload("/api/plans/imports", sent.file, sent.content), sent.asPlan);
        refused(
                officials.office().upload("/api/plans/" + draft + "/imports?dryRun=false", sent.file, sent.content),
                sent.asPlan);
        refused(
                officials.handlerOf("市民政局").upload("/api/evidence?planTaskId=" + task, sent.file, sent.content),
                sent.asEvidence);
        refused(officials.as("sysadmin").upload("/api/organisation/imports", sent.file, sent.content), sent.asWorkbook);
        assertThat(stored()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void names_lead_nowhere(Name name) {
        Answer answer =
                officials.handlerOf("市民政局").upload("/api/evidence?planTaskId=" + task, name.written, bytes("康复服务台账"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.json().path("name").asString()).isEqualTo("台账.txt");
    }

    enum Name {
        UP("../../../台账.txt"),
        ROOT("/etc/台账.txt"),
        WINDOWS("C:\\\\temp\\\\台账.txt");

        private final String written;

        Name(String written) {
            this.written = written;
        }
    }

    @Test
    void a_plan_in_big5_is_refused_and_one_in_gb18030_is_read() {
        refused(officials.office().upload("/api/plans/imports", "a.txt", TEXT.getBytes(Charset.forName("Big5"))), 422);
        Answer answer =
                officials.office().upload("/api/plans/imports", "a.txt", TEXT.getBytes(Charset.forName("GB18030")));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().at("/counts/tasks").asInt()).isEqualTo(1);
    }

    @Test
    void bodies_that_are_too_big_too_deep_or_no_json_are_refused() throws IOException {
        List<Long> before = stored();
        Caller admin = officials.as("sysadmin");
        refused(admin.post("/api/units", unit("x".repeat(10 * MEGABYTE), "")), 413);
        refused(
                new Caller(port)
                        .post("/api/session", "{\"username\":\"" + "x".repeat(10 * MEGABYTE) + "\",\"password\":\"\"}"),
                413);
        refused(admin.send("POST", "/api/units", unstated(unit("x".repeat(10 * MEGABYTE), "")), JSON), 413);
        refused(admin.post("/api/units", unit("x".repeat(MEGABYTE / 2), "")), 422);
        refused(admin.post("/api/units", unit("深", ",\"more\":" + "[".repeat(1000) + "]".repeat(1000))), 400);
        refused(admin.post("/api/units", "{\"name\":"), 400);
        refused(admin.post("/api/units", unit("x".repeat(301), "")), 422);
        long duty = officials.open(planOfTask()).get(0).path("id").asLong();
        refused(
                officials
                        .handlerOf("市民政局")
                        .post(
                                "/api/work-items/" + duty + "/completion",
                                "{\"outcome\":\"ACCEPTED\",\"form\":{\"note\":" + "[".repeat(1000) + "]".repeat(1000)
                                        + "}}"),
                400);
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void what_a_form_does_not_have_is_not_taken_from_its_body() {
        Answer made = officials
                .as("sysadmin")
                .post(
                        "/api/people",
                        "{\"id\":1,\"version\":77,\"name\":\"甲\",\"roles\":[\"SYSTEM_ADMIN\"],\"username\":\"root\"}");
        assertThat(made.status()).as(made.text()).isIn(201, 400, 422);
        assertThat(made.json().path("version").asInt()).isNotEqualTo(77);
        assertThat(count("account"))
                .isEqualTo(jdbc.sql("select count(*) from account where username <> 'root'")
                        .query(Long.class)
                        .single());

        long duty = officials.open(planOfTask()).get(0).path("id").asLong();
        Answer done = Officials.post(
                officials.handlerOf("市民政局"),
                "/api/work-items/" + duty + "/completion",
                Map.of(
                        "outcome",
                        "ACCEPTED",
                        "completedBy",
                        "市长",
                        "due",
                        "2099-01-01",
                        "form",
                        Map.of("acknowledgedBy", "市长")));
        assertThat(done.status()).as(done.text()).isIn(200, 400, 422);
        assertThat(done.text()).doesNotContain("市长", "2099");
    }

    private static final String[] JSON = {"Content-Type", "application/json"};

    /** A body that does not say how long it is. */
    private static BodyPublisher unstated(String body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes(body)));
    }

    private static String unit(String name, String more) {
        return "{\"code\":\"X1\",\"name\":\"" + name + "\",\"fullName\":\"" + name
                + "\",\"kind\":\"CITY_DEPARTMENT\",\"validFrom\":\"2021-01-01\"" + more + "}";
    }

    private long planOfTask() {
        return jdbc.sql("select plan_id from plan_task where id = :id")
                .param("id", task)
                .query(Long.class)
                .single();
    }

    private static void refused(Answer answer, int status) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("detail").asString()).containsPattern("\\p{IsHan}{4}");
    }

    /** Rows of everything that an upload could make, and the files on disk. */
    private List<Long> stored() throws IOException {
        Path files = Files.createDirectories(TestData.folder().resolve("evidence"));
        try (Stream<Path> all = Files.walk(files)) {
            return Stream.concat(
                            Stream.of("plan", "plan_source", "plan_task", "evidence", "unit", "person")
                                    .map(this::count),
                            Stream.of(all.filter(Files::isRegularFile).count()))
                    .toList();
        }
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(String name, byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
