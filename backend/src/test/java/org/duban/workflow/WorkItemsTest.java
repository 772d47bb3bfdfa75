package org.duban.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.duban.access.Capacity;
import org.duban.access.CurrentUser;
import org.duban.access.Role;
import org.duban.access.User;
import org.duban.calendar.Calendars;
import org.duban.organisation.Unit;
import org.duban.organisation.Units;
import org.duban.shared.NewId;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.duban.shared.SystemTime;
import org.duban.testing.ServerTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** The to-do list says on each page how long it is, and as of a past day is what it was that evening. */
@ServerTest
@Transactional
class WorkItemsTest {
    private static final long PLAN = 987_654_321;

    @Autowired
    WorkItemMapper mapper;

    @Autowired
    Units units;

    @Autowired
    Calendars calendars;

    private final Random random = new Random(20261125);
    private final Evening clock = new Evening();
    private Unit unit;
    private WorkItems items;

    @BeforeEach
    void the_handler_of_a_bureau() {
        unit = units.directory().find("市民政局").orElseThrow();
        Capacity handler = new Capacity(Role.HANDLER, unit.id(), unit.name(), unit.homeUnitId(), true, null);
        User user = new User(
                "mz-handler",
                1L,
                "张𠮷三",
                unit.id(),
                unit.name(),
                unit.homeUnitId(),
                Set.of(Role.HANDLER),
                List.of(handler));
        CurrentUser somebody = new CurrentUser() {
            @Override
            public Optional<User> find() {
                return Optional.of(user);
            }
        };
        items = new WorkItems(mapper, new Seats(somebody, units), calendars, clock, new StepRegistry(List.of()));
    }

    @ParameterizedTest(name = "{0} a page")
    @ValueSource(ints = {1, 2, 3, 6, 7, 8, 20})
    void every_page_says_how_long_the_list_is(int size) {
        IntStream.range(0, 7).forEach(n -> mapper.insert(List.of(duty(clock.instant())), List.of(new NewId())));

        for (WorkItems.Query list : List.of(all(null), WorkItems.mine(PLAN, null), all(clock.day))) {
            List<Page<WorkItemView>> pages = IntStream.rangeClosed(1, 9)
                    .mapToObj(number -> items.list(list, new PageRequest(number, size, null)))
                    .toList();
            assertThat(pages).extracting(Page::total).containsOnly(7L);
            assertThat(pages.stream().flatMap(page -> page.items().stream()).map(WorkItemView::id))
                    .hasSize(7)
                    .doesNotHaveDuplicates();
        }
    }

    private static WorkItems.Query all(@Nullable LocalDate asOf) {
        return query(WorkItems.Query.State.open, null, null, asOf);
    }

    /** Duties come, are moved, lapse, go up and are done. */
    @Test
    void a_list_as_of_a_past_day_is_what_it_said_then() {
        Map<LocalDate, List<Object>> said = new LinkedHashMap<>();
        for (LocalDate day = LocalDate.parse("2022-03-01");
                said.size() < 60;
                day = day.plusDays(random.nextInt(1, 4))) {
            clock.day = day;
            for (int i = random.nextInt(5); i > 0; i--) {
                something(day.atTime(random.nextInt(24), 0)
                        .atZone(SystemTime.ZONE)
                        .toInstant());
            }
            said.put(day, shown(null));
        }
        clock.day = clock.day.plusDays(1);

        said.forEach((past, then) -> assertThat(shown(past)).as("as of " + past).isEqualTo(then));
        assertThat(said.values().stream().distinct().count()).isGreaterThan(30);
    }

    private List<Object> shown(@Nullable LocalDate asOf) {
        Instant soon = clock.instant().plusSeconds(864_000);
        return List.of(
                list(WorkItems.Query.State.open, null, null, asOf),
                list(WorkItems.Query.State.open, true, null, asOf),
                list(WorkItems.Query.State.open, false, asOf == null ? soon : soonOf(asOf), asOf),
                list(WorkItems.Query.State.done, null, null, asOf));
    }

    private static Instant soonOf(LocalDate day) {
        return new Evening(day).instant().plusSeconds(864_000);
    }

    private Object list(
            WorkItems.Query.State state, @Nullable Boolean overdue, @Nullable Instant due, @Nullable LocalDate asOf) {
        return items.list(query(state, overdue, due, asOf), new PageRequest(1, 200, null))
                .map(view -> List.of(
                        view.id(),
                        view.due(),
                        view.overdue(),
                        String.valueOf(view.escalatedAt()),
                        String.valueOf(view.outcome())));
    }

    private static WorkItems.Query query(
            WorkItems.Query.State state, @Nullable Boolean overdue, @Nullable Instant due, @Nullable LocalDate asOf) {
        return new WorkItems.Query(
                state,
                WorkItems.Query.Scope.all,
                PLAN,
                null,
                null,
                null,
                null,
                null,
                overdue,
                null,
                new WorkItems.Times(null, due, null, null, null),
                null,
                asOf);
    }

    private void something(Instant at) {
        List<WorkItem> open = mapper.allOf("as-of", PLAN).stream()
                .filter(WorkItem::isOpen)
                .filter(item -> !item.createdAt().isAfter(at))
                .toList();
        if (open.isEmpty() || random.nextInt(3) == 0) {
            mapper.insert(List.of(duty(at)), List.of(new NewId()));
            return;
        }
        WorkItem item = open.get(random.nextInt(open.size()));
        switch (random.nextInt(6)) {
            case 0 -> mapper.done(item.id(), "DONE", null, handler(), at);
            case 1 -> mapper.withdrawn(item.id(), at);
            case 2 -> mapper.lapsed(List.of(item.id()), at);
            case 3 -> mapper.escalated(item.id(), at);
            default -> {
                mapper.keepPast(item.id(), at);
                mapper.moved(item.id(), at.plusSeconds(random.nextInt(2_000_000)));
            }
        }
    }

    private Handler handler() {
        Capacity capacity = new Capacity(Role.HANDLER, unit.id(), unit.name(), unit.id(), true, null);
        return new Handler(1, "张三", null, null, unit.name(), capacity);
    }

    private NewDuty duty(Instant at) {
        Instant due = at.plusSeconds(random.nextInt(2_000_000));
        return new NewDuty(
                UUID.randomUUID().toString(),
                "",
                "as-of",
                "drawUpWorkPlan",
                "编制方案",
                PLAN,
                PLAN,
                null,
                null,
                unit.id(),
                unit.name(),
                "HANDLER",
                null,
                null,
                null,
                at,
                new StepClock(20, due, due, null, null, null, null));
    }

    /** The last moment of a day. */
    private static final class Evening extends Clock {
        private LocalDate day;

        Evening() {
            this(LocalDate.parse("2022-03-01"));
        }

        Evening(LocalDate day) {
            this.day = day;
        }

        @Override
        public Instant instant() {
            return day.plusDays(1).atStartOfDay(SystemTime.ZONE).toInstant().minusMillis(1);
        }

        @Override
        public ZoneId getZone() {
            return SystemTime.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(instant(), zone);
        }
    }
}
