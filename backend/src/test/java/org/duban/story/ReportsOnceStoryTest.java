package org.duban.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.story.Officials.ok;
import static org.duban.story.Officials.post;
import static org.duban.story.ReportingPlan.FINANCE;
import static org.duban.story.ReportingPlan.LABOUR;
import static org.duban.story.ReportingPlan.LEAD;
import static org.duban.story.ReportingPlan.figure;
import static org.duban.story.ReportingPlan.said;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.duban.testing.Caller;
import org.duban.testing.ServerTest;
import org.duban.testing.SmallPlan;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** 一次填报: what a unit has said once is never asked again, is added up once, and is never lost. */
@ServerTest
class ReportsOnceStoryTest {

    @LocalServerPort
    int port;

    @Autowired
    SmallPlan small;

    private ReportingPlan life;

    @Test
    void two_months_are_reported_with_sums_a_return_a_silent_unit_and_corrections() {
        life = new ReportingPlan(port, small);
        long first = life.nextRound();
        partsAreReported();
        leadAddsUp();
        assertThat(round(first).path("reported").asInt()).isEqualTo(1);

        long second = life.nextRound();
        formsAreFilledFromTheLastReport();
        silentUnitIsNamedAndItsLastNumberCarried(second);
        numberIsCorrected();
        assertThat(life.officials.consistency().path("checks"))
                .allSatisfy(check -> assertThat(check.path("count").asInt())
                        .as(check.toString())
                        .isZero());
    }

    private void partsAreReported() {
        JsonNode duty = life.duty("reportProgress", FINANCE);
        assertThat(life.prefill(duty).path("figures").valueStream().map(each -> each.path("figure")
                        .path("name")
                        .asString()))
                .as("the rate is the lead's alone")
                .containsExactly("服务残疾人");
        assertThat(life.reports(FINANCE, said("拨付资金")).json().path("errors").has("figures"))
                .isTrue();
        assertThat(life.reports(FINANCE, said("拨付资金", figure(life.rate(), 50))).status())
                .isEqualTo(422);
        assertThat(life.reports(FINANCE, said("拨付资金", figure(life.count(), -1))).status())
                .isEqualTo(422);
        ok(life.reports(FINANCE, said("拨付资金", figure(life.count(), 120.5))));
        life.signs("signProgress", FINANCE);

        ok(life.reports(LABOUR, said("培训", figure(life.count(), 300))));
        ok(life.officials.complete(life.duty("signProgress", LABOUR), "RETURNED", Map.of("opinion", "核对人次")));
        assertThat(part(FINANCE).path("state").asString())
                .as("a return leaves the others alone")
                .isEqualTo("SIGNED");
        ok(life.reports(LABOUR, said("培训", figure(life.count(), 30))));
        life.signs("signProgress", LABOUR);
        assertThat(values(0).filter(value -> value.path("unitName").asString().equals(LABOUR)))
                .as("the returned number is kept beside the new one")
                .hasSize(2);
    }

    private void leadAddsUp() {
        JsonNode duty = life.duty("sumUpProgress", LEAD);
        JsonNode prefill = life.prefill(duty);
        assertThat(prefill.path("received").path("signed").asInt()).isEqualTo(2);
        assertThat(prefill.path("figures").get(0).path("parts").valueStream().map(part -> part.path("amount")
                        .asDecimal()
                        .toPlainString()))
                .containsExactlyInAnyOrder("120.5", "30");

        var wrong = life.officials.complete(duty, "SUBMITTED", summary(210, 50, null));
        assertThat(wrong.json().path("errors").path("figures[0].reason").asString())
                .contains("与各单位合计 200.5 不一致");
        ok(life.officials.complete(duty, "SUBMITTED", summary(210, 50, "含县区上报的 9.5 人次")));
        life.signs("signSummary", LEAD);
        ok(life.officials.complete(life.duty("verifyProgress", "残工委办公室"), "VERIFIED", Map.of()));
        assertThat(life.page()
                        .path("reports")
                        .get(0)
                        .path("report")
                        .path("state")
                        .asString())
                .isEqualTo("FILED");
    }

    private Map<String, Object> summary(Object total, Object own, String reason) {
        Map<String, Object> count = reason == null
                ? Map.of("figureId", life.count(), "amount", total, "own", own)
                : Map.of("figureId", life.count(), "amount", total, "own", own, "reason", reason);
        return said("全市汇总", count, figure(life.rate(), 61));
    }

    private void formsAreFilledFromTheLastReport() {
        JsonNode prefill = life.prefill(life.duty("reportProgress", FINANCE));
        assertThat(prefill.path("last").path("done").asString()).isEqualTo("拨付资金");
        assertThat(prefill.path("figures").get(0).path("last").asDouble()).isEqualTo(120.5);

        var fallen = life.reports(FINANCE, said("拨付资金", figure(life.count(), 90)));
        assertThat(fallen.json().path("errors").path("figures[0].amount").asString())
                .contains("不能小于上期的 120.5", "数据更正");
        var jump = life.reports(FINANCE, said("拨付资金", figure(life.count(), 5000)));
        assertThat(jump.json().path("errors").path("figures[0].reason").asString())
                .contains("变动较大");
        ok(life.reports(FINANCE, said("拨付资金", figure(life.count(), 150))));
        assertThat(statedBy(FINANCE).path("unchanged").valueStream().map(JsonNode::asString))
                .as("who signs sees that the words are the old ones")
                .containsExactly("done");
        life.signs("signProgress", FINANCE);
    }

    private void silentUnitIsNamedAndItsLastNumberCarried(long round) {
        assertThat(waiting(round, "waiting")).containsExactly(LABOUR);
        LocalDate day = life.today();
        List<JsonNode> then = seen(round, "");
        for (int days = 1;
                life.officials.open(life.plan).stream()
                        .noneMatch(duty -> duty.path("element").asString().equals("sumUpProgress"));
                days++) {
            assertThat(days).isLessThan(30);
            life.officials.clockTo(life.today().plusDays(1).toString());
        }
        assertThat(waiting(round, "silent")).containsExactly(LABOUR);
        assertThat(round(round).path("silent").asInt()).isEqualTo(1);
        assertThat(seen(round, "?asOf=" + day)).as("as of " + day).isEqualTo(then);
        assertThat(seen(round, "")).isNotEqualTo(then);
        assertThat(life.officials
                        .office()
                        .get("/api/progress-rounds/" + round + "?asOf="
                                + day.withDayOfMonth(1).minusDays(1))
                        .status())
                .as("it had not been opened")
                .isEqualTo(404);
        JsonNode carried = life.prefill(life.duty("sumUpProgress", LEAD))
                .path("figures")
                .get(0)
                .path("parts")
                .valueStream()
                .filter(part -> part.path("unit").asString().equals(LABOUR))
                .findFirst()
                .orElseThrow();
        assertThat(carried.path("carried").asBoolean()).isTrue();
        assertThat(carried.path("amount").asInt()).isEqualTo(30);
        ok(life.officials.complete(life.duty("sumUpProgress", LEAD), "SUBMITTED", summary(240, 60, null)));
    }

    private void numberIsCorrected() {
        long value = values(0)
                .filter(each -> each.path("unitName").asString().equals(FINANCE)
                        && each.path("amount").asDouble() == 120.5)
                .findFirst()
                .orElseThrow()
                .path("id")
                .asLong();
        assertThat(correction(FINANCE, value, 200).path("errors").path("amount").asString())
                .contains("大于更晚一期的 150");
        assertThat(correction(LABOUR, value, 100).path("type").asString()).isEqualTo("not-your-matter");
        assertThat(correction(FINANCE, value, 100).path("kindLabel").asString()).isEqualTo("数据更正");
        ok(life.officials.complete(life.duty("signApplication", FINANCE), "SIGNED", Map.of()));
        ok(life.officials.complete(life.duty("reviewApplication", "残工委办公室"), "GRANTED", Map.of("opinion", "属实")));

        List<JsonNode> kept = values(0)
                .filter(each -> each.path("unitName").asString().equals(FINANCE))
                .toList();
        assertThat(kept).anySatisfy(old -> {
            assertThat(old.path("id").asLong()).isEqualTo(value);
            assertThat(old.path("until").isNull()).isFalse();
        });
        assertThat(kept).anySatisfy(now -> {
            assertThat(now.path("amount").asInt()).isEqualTo(100);
            assertThat(now.path("reason").asString()).isEqualTo("统计口径有误");
            assertThat(now.path("applicationId").asLong()).isPositive();
        });
        assertThat(correction(FINANCE, value, 99).path("errors").path("valueId").asString())
                .contains("取代");
        refusedReturnedAndWithdrawnCorrectionsChangeNothing();
    }

    private void refusedReturnedAndWithdrawnCorrectionsChangeNothing() {
        long value = values(0)
                .filter(each -> each.path("amount").asInt() == 100)
                .findFirst()
                .orElseThrow()
                .path("id")
                .asLong();
        assertThat(correction(FINANCE, value, 90).path("id").asLong()).isPositive();
        ok(life.officials.complete(life.duty("signApplication", FINANCE), "RETURNED", Map.of("opinion", "写明依据")));
        JsonNode revise = life.duty("reviseApplication", FINANCE);
        ok(life.officials.complete(revise, "SUBMITTED", Map.of("content", content(value, 95))));
        ok(life.officials.complete(life.duty("signApplication", FINANCE), "SIGNED", Map.of()));
        ok(life.officials.complete(life.duty("reviewApplication", "残工委办公室"), "REFUSED", Map.of("opinion", "依据不足")));
        JsonNode again = correction(FINANCE, value, 96);
        ok(post(
                life.officials.handlerOf(FINANCE),
                "/api/applications/" + again.path("id").asLong() + "/withdrawal",
                Map.of("reason", "再核")));
        assertThat(values(0)
                        .filter(each -> each.path("amount").asInt() < 100
                                && each.path("amount").asInt() > 30))
                .isEmpty();
    }

    private JsonNode correction(String unit, long value, int amount) {
        return post(
                        life.officials.handlerOf(unit),
                        "/api/applications",
                        Map.of("kind", "CORRECTION", "planTaskId", life.task, "content", content(value, amount)))
                .json();
    }

    private static Map<String, Object> content(long value, int amount) {
        return Map.of("valueId", value, "amount", amount, "reason", "统计口径有误");
    }

    private java.util.stream.Stream<JsonNode> values(int figure) {
        return life.figures().get(figure).path("values").valueStream();
    }

    private List<JsonNode> seen(long round, String when) {
        Caller office = life.officials.office();
        return List.of(
                ok(office.get("/api/progress-rounds" + (when.isEmpty() ? "?" : when + "&") + "planId=" + life.plan)),
                ok(office.get("/api/progress-rounds/" + round + when)),
                ok(office.get("/api/progress-rounds/" + round + "/tasks" + when)));
    }

    private JsonNode round(long id) {
        return ok(life.officials.office().get("/api/progress-rounds/" + id));
    }

    private List<String> waiting(long round, String which) {
        return ok(life.officials.office().get("/api/progress-rounds/" + round + "/tasks?missing=true"))
                .path("items")
                .get(0)
                .path(which)
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private JsonNode part(String unit) {
        return entry(unit).path("part");
    }

    private JsonNode statedBy(String unit) {
        return entry(unit).path("stated");
    }

    private JsonNode entry(String unit) {
        return life.page()
                .path("reports")
                .get(0)
                .path("parts")
                .valueStream()
                .filter(one -> one.path("part").path("unitName").asString().equals(unit))
                .findFirst()
                .orElseThrow();
    }
}
