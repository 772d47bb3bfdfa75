package org.duban.survey;

import static org.duban.story.Officials.ok;
import static org.duban.story.Officials.post;
import static org.duban.testing.SmallPlan.lead;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duban.story.Officials;
import org.duban.testing.Caller;
import org.duban.testing.Caller.Answer;
import org.duban.testing.SmallPlan;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A survey of a small plan, and everybody who has to do with it. */
final class SurveyDesk {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    final Officials officials;
    final long plan;
    final long task;
    final long id;
    final String slug;

    private final int port;

    SurveyDesk(int port, SmallPlan small) {
        this.port = port;
        officials = new Officials(port);
        LocalDate today = officials.today();
        plan = small.published(today, today.plusYears(2), List.of(lead("市民政局")));
        task = small.taskIds(plan).get(0);
        JsonNode draft = ok(post(officials.office(), "/api/surveys", draft()));
        id = draft.path("id").asLong();
        slug = draft.path("slug").asString();
    }

    Map<String, Object> draft() {
        LocalDate today = officials.today();
        return new HashMap<>(Map.of(
                "planId",
                plan,
                "title",
                "残疾人服务满意度调查",
                "opensOn",
                today.toString(),
                "closesOn",
                today.plusDays(10).toString(),
                "intro",
                "不记名，结果用于改进服务。",
                "groups",
                List.of(Map.of("name", "视力残疾", "sent", 40), Map.of("name", "肢体残疾", "sent", 60)),
                "questions",
                List.of(
                        Map.of("kind", "SCALE", "title", "您对护理补贴发放满意吗", "required", true, "taskIds", List.of(task)),
                        Map.of("kind", "MULTIPLE", "title", "您用过哪些服务", "options", List.of("康复", "培训", "托养")),
                        Map.of("kind", "TEXT", "title", "您的意见"))));
    }

    Answer step(Caller who, String step, Map<String, ?> body) {
        int version =
                ok(officials.office().get("/api/surveys/" + id)).path("version").asInt();
        return step(who, step, body, version);
    }

    Answer step(Caller who, String step, Map<String, ?> body, int version) {
        return who.send(
                "POST",
                "/api/surveys/" + id + "/" + step,
                BodyPublishers.ofString(JSON.writeValueAsString(body)),
                "Content-Type",
                "application/json",
                "If-Match",
                "\"" + version + "\"");
    }

    SurveyDesk opened() {
        ok(step(officials.office(), "submission", Map.of()));
        ok(step(officials.as("leader"), "approval", Map.of()));
        return this;
    }

    void counted() {
        officials.clockTo(officials.today().plusDays(11).toString());
        ok(step(officials.office(), "count", Map.of()));
    }

    /** Somebody at home, with the CSRF cookie that the page brings. */
    Caller stranger() {
        Caller caller = new Caller(port);
        caller.get("/api/public/surveys/" + slug);
        return caller;
    }

    Answer leave(Caller who) {
        return publicly(who, "tokens", Map.of());
    }

    Answer leave(Caller who, String code) {
        return publicly(who, "tokens", Map.of("code", code));
    }

    Answer answer(Caller who, String token, Map<String, ?> answer) {
        return publicly(who, "answers", Map.of("token", token, "answer", answer));
    }

    void answers(int people, int step) {
        Caller caller = stranger();
        for (int i = 0; i < people; i++) {
            ok(answer(caller, ok(leave(caller)).path("token").asString(), ticked(step)));
        }
    }

    private Answer publicly(Caller who, String path, Map<String, ?> body) {
        return who.post("/api/public/surveys/" + slug + "/" + path, JSON.writeValueAsString(body));
    }

    static Map<String, Object> ticked(int step) {
        return new HashMap<>(Map.of("answers", List.of(Map.of("question", 1, "choices", List.of(step)))));
    }

    JsonNode results() {
        return ok(officials.as("evaluator1").get("/api/surveys/" + id + "/results"));
    }
}
