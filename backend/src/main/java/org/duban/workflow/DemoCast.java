package org.duban.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which account of the demo does a unit's duty. */
@Component
@Profile("demo")
class DemoCast {

    private final JdbcClient jdbc;
    private final Map<Long, String> codes = new ConcurrentHashMap<>();

    DemoCast(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> accountFor(WorkItem duty) {
        return switch (duty.role()) {
            case "OFFICE" -> Optional.of("office");
            case "LEADER" -> Optional.of("leader");
            case "HANDLER" -> Optional.of(code(duty.unitId()) + "-handler");
            case "HEAD" -> Optional.of(code(duty.unitId()) + "-head");
            default -> Optional.empty();
        };
    }

    String leadHandler(long planTaskId) {
        return jdbc.sql("""
                        select u.code from task_status s join unit u on u.id = s.lead_unit_id
                        where s.plan_task_id = :task""").param("task", planTaskId).query(String.class).single() + "-handler";
    }

    /** The people of whom experts are drawn. */
    List<Long> experts() {
        return jdbc.sql("""
                        select a.person_id from account a join account_role r on r.account_id = a.id
                        where r.role_name = 'EVALUATOR' order by a.id""").query(Long.class).list();
    }

    private String code(long unitId) {
        return codes.computeIfAbsent(unitId, id -> jdbc.sql("select code from unit where id = :id")
                .param("id", id)
                .query(String.class)
                .single());
    }
}
