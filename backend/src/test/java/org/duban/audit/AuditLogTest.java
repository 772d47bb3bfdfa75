package org.duban.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.duban.shared.WriteAccepted;
import org.duban.shared.WriteRefused;
import org.duban.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Each test tampers inside a transaction that is rolled back, so that the server's own chain stays sound. */
@ServerTest
@Transactional
class AuditLogTest {

    @Autowired
    AuditLog auditLog;

    @Autowired
    AuditMapper mapper;

    @Autowired
    AuditSealer sealer;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcTemplate database;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Clock clock;

    @Test
    void accepted_and_refused_writes_are_sealed_in_order_and_verify() {
        long before = auditLog.verify().sealed();
        write(3);
        events.publishEvent(new WriteRefused("POST", "/api/plans/9/publication", 409, "raced"));
        assertThat(mapper.countUnsealed()).isEqualTo(4);
        Verification verification = auditLog.verify();
        assertThat(verification.sound()).isTrue();
        assertThat(verification.sealed()).isEqualTo(before + 4);
        assertThat(verification.unsealed()).isZero();
    }

    @Test
    void a_changed_row_is_found() {
        long position = sealed(3) - 1;
        database.update("update audit_entry set username = '别人' where chain_position = ?", position);
        assertBrokenAt(position);
    }

    @Test
    void a_row_taken_out_is_found() {
        long position = sealed(3) - 1;
        database.update("delete from audit_entry where chain_position = ?", position);
        assertBrokenAt(position);
    }

    @Test
    void rows_cut_off_the_end_are_found() {
        long position = sealed(3);
        database.update("delete from audit_entry where chain_position = ?", position);
        assertBrokenAt(position);
    }

    @Test
    void a_row_with_a_forged_seal_is_found() {
        long length = sealed(2);
        Chain forged = mapper.chain().with(mapper.sealedAfter(length - 1, 1).get(0), new Sm3Sealing(new byte[32]));
        database.update("update audit_entry set seal = ? where chain_position = ?", forged.seal(), length);
        assertBrokenAt(length);
    }

    @Test
    void another_key_neither_seals_nor_verifies_but_says_so() {
        long length = sealed(1);
        Sealing other = new Sm3Sealing(
                "another key of more than 32 characters".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        AuditSealer stranger = new AuditSealer(mapper, other, transactions);
        write(1);
        stranger.sealAll();
        assertThat(mapper.chain().length()).isEqualTo(length);
        Verification verification = new AuditLog(mapper, stranger, other, clock).verify();
        assertThat(verification.sound()).isFalse();
        assertThat(verification.sentence()).contains("DUBAN_AUDIT_KEY");
    }

    @Test
    void endless_and_rare_text_is_kept_as_far_as_the_column_goes() {
        events.publishEvent(new WriteAccepted("POST", "/api/𠮷/" + "x".repeat(10_000)));
        assertThat(auditLog.verify().sound()).isTrue();
    }

    private long sealed(int entries) {
        write(entries);
        sealer.sealAll();
        return mapper.chain().length();
    }

    private void write(int entries) {
        for (int i = 0; i < entries; i++) {
            events.publishEvent(new WriteAccepted("POST", "/api/work-items/" + i + "/completion"));
        }
    }

    private void assertBrokenAt(long position) {
        Verification verification = auditLog.verify();
        assertThat(verification.sound()).isFalse();
        assertThat(verification.brokenAt()).isEqualTo(position);
        assertThat(verification.sentence()).contains("第" + position + "条");
    }
}
