package org.duban.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.duban.access.Capacity;
import org.duban.access.Role;
import org.duban.access.User;
import org.duban.dispatch.DutiesLapsed;
import org.duban.dispatch.DutiesOpened;
import org.duban.dispatch.Duty;
import org.duban.dispatch.DutyCompleted;
import org.duban.dispatch.DutyEscalated;
import org.duban.dispatch.DutyMoved;
import org.duban.dispatch.DutyReminded;
import org.duban.dispatch.DutyWithdrawn;
import org.duban.testing.ServerTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class DutyNoticesTest {

    private static final AtomicLong NEXT = new AtomicLong(1_000_000);
    private static final Instant DUE = Instant.parse("2022-03-04T10:00:00Z");
    private static final Instant NOW = Instant.parse("2022-03-01T01:00:00Z");

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    NoticeMapper mapper;

    @Autowired
    JdbcTemplate database;

    private final long unit = NEXT.incrementAndGet();
    private final Duty duty = duty(Role.HANDLER, DUE);
    private final Reader handler = reader("handler" + unit, Role.HANDLER, unit);
    private final Reader head = reader("head" + unit, Role.HEAD, unit);
    private final Reader stranger = reader("stranger", Role.HANDLER, unit + 500_000);

    @Test
    void a_new_duty_is_told_to_those_who_hold_it_and_to_nobody_else() {
        events.publishEvent(DutiesOpened.of(duty, NOW));
        assertThat(noticesOf(handler)).singleElement().satisfies(notice -> {
            assertThat(notice.title()).isEqualTo("新待办：签收任务");
            assertThat(notice.sentence()).isEqualTo("市民政局的“签收任务”，应于2022年3月4日 18:00前办结");
            assertThat(notice.link()).isEqualTo("/work-items/" + duty.workItemId());
        });
        assertThat(noticesOf(head)).isEmpty();
        assertThat(noticesOf(stranger)).isEmpty();
    }

    @Test
    void a_reminder_reaches_handlers_and_heads_and_the_same_event_twice_tells_once() {
        events.publishEvent(new DutyReminded(duty, NOW));
        events.publishEvent(new DutyReminded(duty, NOW));
        assertThat(noticesOf(handler)).hasSize(1);
        assertThat(noticesOf(head)).hasSize(1);
    }

    @Test
    void who_is_handler_and_head_at_once_is_told_once() {
        Reader both = Reader.of(user("both" + unit, capacity(Role.HANDLER, unit), capacity(Role.HEAD, unit)));
        events.publishEvent(new DutyReminded(duty, NOW));
        assertThat(noticesOf(both)).hasSize(1);
    }

    @Test
    void an_extended_duty_is_reminded_of_once_more() {
        events.publishEvent(new DutyReminded(duty, NOW));
        Duty extended = extended();
        events.publishEvent(new DutyMoved(extended, DUE, "延期申请获准", NOW));
        events.publishEvent(new DutyReminded(extended, NOW));
        assertThat(noticesOf(handler))
                .extracting(Notice::kind)
                .containsExactlyInAnyOrder(NoticeKind.DUTY_REMINDED, NoticeKind.DUTY_MOVED, NoticeKind.DUTY_REMINDED);
        assertThat(noticesOf(handler)).anySatisfy(notice -> assertThat(notice.sentence())
                .contains("由2022年3月4日 18:00改为2022年3月11日 18:00：延期申请获准"));
    }

    @Test
    void a_lapse_reaches_the_unit_and_the_office_and_its_escalation_the_leaders() {
        events.publishEvent(new DutiesLapsed(List.of(duty), NOW));
        events.publishEvent(new DutyEscalated(duty, "LEADER", "残工委领导", NOW));
        assertThat(kindsOf(handler)).containsExactly(NoticeKind.DUTY_LAPSED);
        assertThat(kindsOf(head)).containsExactly(NoticeKind.DUTY_LAPSED);
        assertThat(told(Role.OFFICE, duty)).containsExactly("DUTY_LAPSED");
        assertThat(told(Role.LEADER, duty)).containsExactly("DUTY_ESCALATED");
    }

    @Test
    void a_duty_of_the_office_that_lapses_is_told_to_the_office_once() {
        Duty ofTheOffice = duty(Role.OFFICE, DUE);
        events.publishEvent(new DutiesLapsed(List.of(ofTheOffice), NOW));
        assertThat(told(Role.OFFICE, ofTheOffice)).hasSize(1);
        assertThat(mapper.counts(new Reader(
                                "office",
                                List.of(Recipient.of(unit, Role.OFFICE).key())))
                        .total())
                .isZero();
    }

    @Test
    void what_is_done_with_is_unread_no_more_but_stays_in_the_list() {
        events.publishEvent(DutiesOpened.of(duty, NOW));
        assertThat(mapper.counts(handler)).isEqualTo(new NoticeCounts(1, 1));
        events.publishEvent(new DutyCompleted(duty, "ACCEPTED", NOW));
        assertThat(mapper.counts(handler)).isEqualTo(new NoticeCounts(1, 0));
        assertThat(noticesOf(handler)).singleElement().satisfies(notice -> assertThat(notice.settledAt())
                .isEqualTo(NOW));
    }

    @Test
    void a_head_who_returns_a_draft_is_told_to_the_handlers() {
        events.publishEvent(new DutyCompleted(duty(Role.HEAD, null), "RETURNED", NOW));
        assertThat(kindsOf(handler)).containsExactly(NoticeKind.DUTY_RETURNED);
        assertThat(kindsOf(head)).isEmpty();
    }

    @Test
    void a_withdrawn_duty_says_why() {
        events.publishEvent(new DutyWithdrawn(duty, "任务已转由市教育局承担", NOW));
        assertThat(noticesOf(handler)).singleElement().satisfies(notice -> assertThat(notice.sentence())
                .isEqualTo("市民政局的“签收任务”无须再办理：任务已转由市教育局承担"));
    }

    @Test
    void reading_is_each_persons_own_and_unread_comes_first() {
        Reader colleague = reader("colleague" + unit, Role.HANDLER, unit);
        events.publishEvent(DutiesOpened.of(duty, NOW));
        events.publishEvent(new DutyReminded(duty, NOW.plusSeconds(60)));
        Notice newest = noticesOf(handler).get(0);
        mapper.read(handler.username(), newest.id(), NOW);
        mapper.read(handler.username(), newest.id(), NOW.plusSeconds(1));
        assertThat(noticesOf(handler)).extracting(Notice::readAt).containsExactly(null, NOW);
        assertThat(mapper.counts(handler).unread()).isEqualTo(1);
        assertThat(mapper.counts(colleague).unread()).isEqualTo(2);
        assertThat(mapper.find(stranger, newest.id())).isNull();
        assertThat(mapper.readAll(colleague, NOW)).isEqualTo(2);
        assertThat(mapper.list(colleague, true, 20, 0)).isEmpty();
    }

    @Test
    void rare_characters_and_endless_reasons_are_told_too() {
        events.publishEvent(new DutyWithdrawn(duty, "𠮷".repeat(2_000), NOW));
        assertThat(noticesOf(handler)).singleElement().satisfies(notice -> assertThat(notice.sentence())
                .endsWith("…"));
    }

    private Duty duty(Role role, @Nullable Instant due) {
        return new Duty(NEXT.incrementAndGet(), 1, null, "acknowledgeTask", "签收任务", unit, "市民政局", role.name(), due);
    }

    private Duty extended() {
        return new Duty(
                duty.workItemId(),
                1,
                null,
                duty.element(),
                duty.name(),
                unit,
                duty.unitName(),
                duty.role(),
                DUE.plusSeconds(7 * 86_400));
    }

    private List<Notice> noticesOf(Reader reader) {
        return mapper.list(reader, false, 20, 0);
    }

    private List<NoticeKind> kindsOf(Reader reader) {
        return noticesOf(reader).stream().map(Notice::kind).toList();
    }

    /** Roles without unit see the notices of the whole server: here only those of one duty. */
    private List<String> told(Role role, Duty about) {
        return database.queryForList(
                "select kind from notice where recipient = ? and work_item_id = ?",
                String.class,
                Recipient.of(role).key(),
                about.workItemId());
    }

    private static Reader reader(String username, Role role, long unit) {
        return Reader.of(user(username, capacity(role, unit)));
    }

    private static Capacity capacity(Role role, long unit) {
        return new Capacity(role, unit, "市民政局", unit, true, null);
    }

    private static User user(String username, Capacity... capacities) {
        List<Capacity> held = List.of(capacities);
        Set<Role> roles = held.stream().map(Capacity::role).collect(java.util.stream.Collectors.toSet());
        Capacity first = held.get(0);
        return new User(username, 1L, "张三", first.unitId(), first.unitName(), first.homeUnitId(), roles, held);
    }
}
