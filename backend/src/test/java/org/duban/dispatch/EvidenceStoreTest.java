package org.duban.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.duban.access.Role;
import org.duban.shared.RuleViolated;
import org.duban.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class EvidenceStoreTest {
    @Autowired
    ApplicationContext spring;

    private Path data;
    private DispatchRoom room;
    private long task;

    @BeforeEach
    void dispatched(@TempDir Path folder) {
        data = folder;
        room = new DispatchRoom(spring, data);
        long plan = room.plan();
        task = room.task(plan, "完善社会保障", "LEAD 市民政局", "PARTICIPANT 市财政局");
        room.assignments.dispatch(plan);
        room.acts(Role.HANDLER, "市民政局");
    }

    @Test
    void the_same_content_twice_is_two_rows_and_one_file() throws IOException {
        Evidence first = upload("台账𠮷.txt", "康复服务台账");
        Evidence second = upload("副本.txt", "康复服务台账");
        assertThat(first.hash()).isEqualTo(second.hash()).hasSize(64);
        assertThat(first.unitName()).isEqualTo("市民政局");
        assertThat(Files.readString(room.evidence.file(first))).isEqualTo("康复服务台账");
        try (Stream<Path> files = Files.walk(data)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    @Test
    void a_file_that_is_gone_cut_short_or_altered_is_found() throws IOException {
        Evidence evidence = upload("台账.txt", "康复服务台账");
        Path file = room.evidence.file(evidence);
        assertThat(room.evidence.withoutFile()).doesNotContain(evidence);
        assertThat(room.evidence.altered()).doesNotContain(evidence);

        Files.writeString(file, "康复服务假账");
        assertThat(room.evidence.withoutFile()).doesNotContain(evidence);
        assertThat(room.evidence.altered()).contains(evidence);

        Files.writeString(file, "康复");
        assertThat(room.evidence.withoutFile()).contains(evidence);
        Files.delete(file);
        assertThat(room.evidence.withoutFile()).contains(evidence);
        assertThat(room.evidence.altered()).as("told once").doesNotContain(evidence);
    }

    @Test
    void nothing_and_too_much_are_refused_and_the_limit_itself_is_taken() throws IOException {
        byte[] most = new byte[(int) EvidenceStore.MAX_BYTES];
        Arrays.fill(most, (byte) 'a');
        assertThat(upload("most.txt", most).size()).isEqualTo(EvidenceStore.MAX_BYTES);
        assertThatThrownBy(() -> upload("more.txt", Arrays.copyOf(most, most.length + 1)))
                .isInstanceOfSatisfying(RuleViolated.class, refusal -> assertThat(refusal.kind())
                        .isEqualTo(RuleViolated.Kind.TOO_LARGE));
        assertThatThrownBy(() -> upload("none.txt", new byte[0])).hasMessageContaining("文件是空的");
        try (Stream<Path> files = Files.list(data.resolve("evidence/incoming"))) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void a_disk_that_takes_nothing_is_told_and_leaves_neither_row_nor_half_a_file() throws IOException {
        InputStreamSource breaksOff =
                () -> new SequenceInputStream(new ByteArrayInputStream(new byte[100_000]), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("No space left on device");
                    }
                });
        assertNotStored(breaksOff);

        byte[] content = "康复服务台账".getBytes(StandardCharsets.UTF_8);
        Path file = room.evidence.file(upload("台账.txt", content));
        Path shelf = file.getParent();
        Files.delete(file);
        Files.delete(shelf);
        Files.createFile(shelf); // no folder can be made there, not even by the superuser
        assertNotStored(new ByteArrayResource(content));

        Path incoming = data.resolve("evidence/incoming");
        Files.delete(incoming);
        Files.createFile(incoming);
        assertNotStored(new ByteArrayResource(content));
    }

    private void assertNotStored(InputStreamSource content) throws IOException {
        int rows = room.evidence.of(task).size();
        assertThatThrownBy(() ->
                        room.evidence.upload(task, "台账.txt", content, new EvidenceNote(null, "张三", Proves.TEXT, null)))
                .isInstanceOfSatisfying(RuleViolated.class, refusal -> assertThat(refusal.kind())
                        .isEqualTo(RuleViolated.Kind.NO_ROOM))
                .hasMessageContaining("存储空间已满或不可写");
        assertThat(room.evidence.of(task)).hasSize(rows);
        try (Stream<Path> files = Files.walk(data)) {
            assertThat(files.filter(file -> file.toString().endsWith(".part"))).isEmpty();
        }
    }

    @Test
    void a_unit_without_a_part_in_the_task_neither_reads_nor_writes() {
        Evidence evidence = upload("台账.txt", "台账");
        room.acts(Role.HANDLER, "市公安局");
        assertThatThrownBy(() -> room.evidence.get(evidence.id())).hasMessage("该任务不存在，或您无权查看");
        assertThatThrownBy(() -> upload("台账.txt", "台账")).hasMessage("该任务不存在，或您无权查看");
        room.acts(Role.EVALUATOR, "市公安局");
        assertThat(room.evidence.get(evidence.id())).isEqualTo(evidence);
    }

    @Test
    void proofs_belong_to_their_task() {
        Evidence evidence = upload("台账.txt", "台账");
        room.evidence.demandOnTask(task, List.of(evidence.id(), evidence.id()));
        assertThatThrownBy(() -> room.evidence.demandOnTask(task + 1, List.of(evidence.id())))
                .hasMessageContaining("不属于本任务");
    }

    private Evidence upload(String name, String content) {
        return upload(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private Evidence upload(String name, byte[] content) {
        return room.evidence.upload(
                task, name, new ByteArrayResource(content), new EvidenceNote(null, "张三", Proves.TEXT, null));
    }
}
