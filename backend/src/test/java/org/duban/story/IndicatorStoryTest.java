package org.duban.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.story.Officials.ok;
import static org.duban.story.Officials.post;
import static org.duban.testing.SmallPlan.lead;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.duban.testing.Caller;
import org.duban.testing.ServerTest;
import org.duban.testing.SmallPlan;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The eleven indicators of the Linfen plan: bases agreed, values of a year, a correction, a workbook, a value overdue. */
@ServerTest
class IndicatorStoryTest {
    private static final String CIVIL = "市民政局";
    private static final String FEDERATION = "市残联";
    private static final String LABOUR = "市人社局";
    private static final int COUNTIES = 11;

    /** Which unit answers for which indicator, in the plan's order. */
    private static final List<String> UNITS = List.of(
            FEDERATION, LABOUR, CIVIL, CIVIL, CIVIL, LABOUR, LABOUR, FEDERATION, FEDERATION, FEDERATION, FEDERATION);

    private static final List<String> BASELINES = List.of("", "", "", "", "", "86.4", "94.2", "95.3", "72", "78", "");
    private static final List<List<String>> PATHS = List.of(
            List.of(),
            List.of("1200", "2400", "3600", "4800"),
            List.of(),
            List.of(),
            List.of(),
            List.of("87.2", "88", "88.8", "89.6"),
            List.of("94.4", "94.6", "94.8", "95"),
            List.of("95.6", "96", "96.4", "96.7"),
            List.of("75", "78", "80", "83"),
            List.of("79.5", "81", "82.5", "84"),
            List.of("312", "624", "936", "1248"));
    private static final List<String> FIRST_YEAR =
            List.of("9.4", "1480", "100", "100", "99.2", "87.3", "95.6", "95.6", "73.1", "82.2", "347");
    private static final List<String> SCALES = List.of(
            "ON_TRACK",
            "ON_TRACK",
            "ON_TRACK",
            "ON_TRACK",
            "BEHIND",
            "ON_TRACK",
            "EARLY",
            "ON_TRACK",
            "BEHIND",
            "AHEAD",
            "ON_TRACK");

    @LocalServerPort
    int port;

    @Autowired
    SmallPlan small;

    private Officials officials;
    private Caller office;
    private LocalDate today;
    private int firstYear;
    private long plan;
    private List<Long> indicators = List.of();

    @Test
    void indicators_are_measured_judged_corrected_and_missed() {
        published();
        nothingIsKnownBeforeItIsAgreed();
        theOfficeNamesTheUnits();
        aPathThatTurnsBackIsRefused();
        basesAreAgreed();
        countiesSayTheirPart();
        whatLooksOddNeedsASentence();
        valuesAreConfirmed();
        everyIndicatorHasItsWord();
        aCorrectionKeepsWhatWasSaid();
        aNewBasisTakesThePlaceOfTheOld();
        aWorkbookGoesOutAndComesBack();
        whatIsNotStatedIsUnknown();
        officials.assertSound();
    }

    private void published() {
        officials = new Officials(port);
        office = officials.office();
        today = officials.today();
        firstYear = today.getYear() - 1;
        JsonNode sample = ok(post(office, "/api/plans/imports", Map.of("text", Officials.sample(), "name", "样例规划")));
        assertThat(ok(office.get("/api/plans/" + sample.path("id").asLong() + "/indicator-bases/proposals")))
                .as("the plan's own text suggests who")
                .allSatisfy(one -> assertThat(one.path("unitId").isNumber()).isTrue());
        plan = small.published(
                LocalDate.of(firstYear, 1, 1), LocalDate.of(firstYear + 4, 12, 31), List.of(lead(CIVIL)));
        indicators = small.indicatorsOf(sample.path("id").asLong(), plan);
        assertThat(indicators).hasSize(UNITS.size());
    }

    private void nothingIsKnownBeforeItIsAgreed() {
        assertThat(standings("")).hasSize(UNITS.size()).allSatisfy(one -> {
            assertThat(one.path("scale").asString()).isEqualTo("UNKNOWN");
            assertThat(one.path("reason").asString()).contains("尚未核定");
        });
        assertThat(standings("").get(0).path("binding").asBoolean())
                .as("binding first")
                .isTrue();
    }

    private void theOfficeNamesTheUnits() {
        String bases = "/api/plans/" + plan + "/indicator-bases";
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < UNITS.size(); i++) {
            rows.add(Map.of(
                    "indicatorId",
                    indicators.get(i),
                    "unitId",
                    small.unitId(UNITS.get(i)),
                    "rhythm",
                    "YEARLY",
                    "byCounty",
                    i + 1 == COUNTIES));
        }
        assertThat(post(officials.handlerOf(CIVIL), bases, Map.of("rows", rows)).status())
                .isEqualTo(403);
        ok(post(office, bases, Map.of("rows", rows)));
        Caller.Answer twice = post(office, bases, Map.of("rows", rows.subList(0, 1)));
        assertThat(twice.json().path("errors").path("rows[0].indicatorId").asString())
                .contains("已布置" + FEDERATION);
        theWrongUnitIsTakenBack(rows.get(1));
    }

    private void theWrongUnitIsTakenBack(Map<String, Object> row) {
        long wrong = duty("drawUpBasis", 1).path("subjectId").asLong();
        String withdrawal = "/api/indicator-bases/" + wrong + "/withdrawal";
        assertThat(post(office, withdrawal, Map.of()).status()).isEqualTo(422);
        ok(post(office, withdrawal, Map.of("reason", "改由其他单位负责")));
        assertThat(duties("drawUpBasis")).hasSize(UNITS.size() - 1);
        ok(post(office, "/api/plans/" + plan + "/indicator-bases", Map.of("rows", List.of(row))));
    }

    private void aPathThatTurnsBackIsRefused() {
        Map<String, Object> form = basis(8);
        form.put("path", path(List.of("75", "74", "80", "83")));
        Caller.Answer refused = officials.complete(duty("drawUpBasis", 8), "SUBMITTED", form);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").has("path[1].value")).isTrue();
    }

    private void basesAreAgreed() {
        for (int i = 0; i < UNITS.size(); i++) {
            ok(officials.complete(duty("drawUpBasis", i), "SUBMITTED", basis(i)));
            ok(officials.complete(duty("signBasis", i), "SIGNED", Map.of()));
            JsonNode confirm = duty("confirmBasis", i);
            assertThat(confirm.path("role").asString())
                    .as("nobody confirms for a unit of their own")
                    .isEqualTo(UNITS.get(i).equals(FEDERATION) ? "LEADER" : "OFFICE");
            ok(officials.complete(confirm, "CONFIRMED", Map.of()));
        }
        assertThat(duties("decideBasis"))
                .as("binding ones of other units go to the leader")
                .hasSize(3);
        duties("decideBasis").forEach(duty -> ok(officials.complete(duty, "DECIDED", Map.of())));
        JsonNode agreed = ok(office.get("/api/plans/" + plan + "/indicators")).path("items");
        assertThat(agreed.get(8).path("baseline").decimalValue()).isEqualByComparingTo("72");
        assertThat(agreed.get(8).path("path")).hasSize(4);
        assertThat(duties("stateValue"))
                .as("the year that is over is asked for at once")
                .hasSize(UNITS.size());
    }

    private Map<String, Object> basis(int i) {
        Map<String, Object> form = new HashMap<>();
        form.put("source", "部门统计");
        form.put("path", path(PATHS.get(i)));
        if (i == 0) {
            form.put("reference", "全市地区生产总值增长率");
        }
        if (!BASELINES.get(i).isEmpty()) {
            form.put("baseline", new BigDecimal(BASELINES.get(i)));
            form.put("baselineYear", firstYear - 1);
            form.put("most", 100);
        }
        return form;
    }

    private List<Map<String, Object>> path(List<String> steps) {
        List<Map<String, Object>> path = new ArrayList<>();
        steps.forEach(step -> path.add(Map.of("year", firstYear + path.size(), "value", new BigDecimal(step))));
        return path;
    }

    private void countiesSayTheirPart() {
        String statement = "/api/indicator-statements/"
                + duty("stateValue", COUNTIES - 1).path("subjectId").asLong();
        Caller county = officials.as("yaodu-office");
        assertThat(ok(county.get("/api/indicator-statements?counties=true&planId=" + plan))
                        .path("items"))
                .hasSize(1);
        String own = statement + "/counties/" + small.unitId("尧都区");
        ok(county.put(own, "{\"amount\":40}", 0));
        assertThat(county.put(own, "{\"amount\":41}", 0).status()).isEqualTo(412);
        assertThat(county.put(own, "{\"amount\":-1}", 1).status()).isEqualTo(422);
        assertThat(county.put(statement + "/counties/" + small.unitId("侯马市"), "{\"amount\":1}", 0)
                        .status())
                .as("another county's")
                .isEqualTo(404);
        String other = "/api/indicator-statements/"
                + duty("stateValue", 5).path("subjectId").asLong();
        assertThat(county.get(other).status()).as("no county is asked").isEqualTo(404);
        assertThat(officials.handlerOf(CIVIL).get(other).status())
                .as("a stranger's")
                .isEqualTo(404);
        assertThat(ok(officials.handlerOf(LABOUR).get(other)).path("state").asString())
                .isEqualTo("ASKED");
    }

    private void whatLooksOddNeedsASentence() {
        JsonNode duty = duty("stateValue", COUNTIES - 1);
        Map<String, Object> form = value(COUNTIES - 1);
        form.remove("reason");
        form.put("counties", List.of(Map.of("countyId", small.unitId("尧都区"), "amount", 39)));
        String odd = officials
                .complete(duty, "SUBMITTED", form)
                .json()
                .path("errors")
                .path("reason")
                .asString();
        assertThat(odd).contains("合计 39", "侯马市", "未填", "与尧都区自报的数字不一致");
        Map<String, Object> wrong = value(5);
        wrong.put("amount", 101);
        wrong.put("asOf", today.plusYears(1).toString());
        assertThat(officials
                        .complete(duty("stateValue", 5), "SUBMITTED", wrong)
                        .json()
                        .path("errors"))
                .hasSize(2);
    }

    private void valuesAreConfirmed() {
        for (int i = 0; i < UNITS.size(); i++) {
            ok(officials.complete(duty("stateValue", i), "SUBMITTED", value(i)));
        }
        JsonNode sign = duty("signValue", 4);
        assertThat(officials.complete(sign, "RETURNED", Map.of()).status()).isEqualTo(422);
        ok(officials.complete(sign, "RETURNED", Map.of("opinion", "请再核对")));
        assertThat(officials
                        .complete(duty("stateValue", 4), "WITHDRAWN", Map.of())
                        .status())
                .as("what is owed is not withdrawn")
                .isEqualTo(409);
        ok(officials.complete(duty("stateValue", 4), "SUBMITTED", value(4)));
        confirmAll();
    }

    private void confirmAll() {
        officials.work(plan, duty -> switch (duty.path("element").asString()) {
            case "signValue" -> new Officials.Step("SIGNED", Map.of());
            case "confirmValue" -> new Officials.Step("CONFIRMED", Map.of());
            default -> null;
        });
    }

    private Map<String, Object> value(int i) {
        Map<String, Object> form = new HashMap<>();
        form.put("amount", new BigDecimal(FIRST_YEAR.get(i)));
        form.put("source", "部门统计");
        form.put("certifiedBy", "王科长");
        form.put("asOf", firstYear + "-12-31");
        form.put("reason", "已核对");
        if (i == 0) {
            form.put("reference", new BigDecimal("9.1"));
        }
        return form;
    }

    private void everyIndicatorHasItsWord() {
        Map<Long, JsonNode> byId = new HashMap<>();
        standings("").forEach(one -> byId.put(one.path("indicatorId").asLong(), one));
        for (int i = 0; i < UNITS.size(); i++) {
            JsonNode one = byId.get(indicators.get(i));
            assertThat(one.path("scale").asString()).as(one.toString()).isEqualTo(SCALES.get(i));
        }
        assertThat(byId.get(indicators.get(1)).path("done").decimalValue()).isEqualByComparingTo("24.7");
        assertThat(byId.get(indicators.get(1)).path("timeShare").decimalValue()).isEqualByComparingTo("20");
        assertThat(byId.get(indicators.get(1)).at("/forecast/amount").decimalValue())
                .isEqualByComparingTo("7400");
        JsonNode summary = ok(office.get("/api/plans/" + plan + "/indicator-standings/summary"));
        assertThat(summary.path("counts").get(3).path("all").asInt()).isEqualTo(2);
        assertThat(standings("&scale=BEHIND")).hasSize(2);
        assertThat(standings("&scale=BEHIND&binding=false")).isEmpty();
        JsonNode page = ok(officials.as("yaodu-office").get(path(COUNTIES - 1, "")));
        assertThat(page.path("counties").get(0).path("amount").decimalValue()).isEqualByComparingTo("40");
        assertThat(page.path("points")).hasSize(5);
        assertThat(officials.as("sysadmin").get(path(0, "")).status()).isEqualTo(403);
    }

    private void aCorrectionKeepsWhatWasSaid() {
        LocalDate before = officials.today();
        officials.clockTo(before.plusDays(1).toString());
        Map<String, Object> value = value(8);
        value.put("amount", new BigDecimal("75.4"));
        value.remove("reason");
        Map<String, Object> form = Map.of("year", firstYear, "quarter", 0, "value", value);
        Caller unit = officials.handlerOf(FEDERATION);
        assertThat(post(unit, path(8, "/corrections"), form)
                        .json()
                        .path("errors")
                        .has("value.reason"))
                .isTrue();
        value.put("reason", "漏统计两个县");
        assertThat(post(officials.handlerOf(CIVIL), path(8, "/corrections"), form)
                        .status())
                .as("not their indicator")
                .isEqualTo(403);
        ok(post(unit, path(8, "/corrections"), form));
        assertThat(post(unit, path(8, "/corrections"), form).status())
                .as("one at a time")
                .isEqualTo(409);
        ok(officials.complete(duty("signValue", 8), "RETURNED", Map.of("opinion", "请附依据")));
        ok(officials.complete(duty("stateValue", 8), "WITHDRAWN", Map.of()));
        ok(post(unit, path(8, "/corrections"), form));
        confirmAll();

        assertThat(amount(8, "")).isEqualByComparingTo("75.4");
        assertThat(amount(8, "?asOf=" + before)).as("as it was told").isEqualByComparingTo("73.1");
        JsonNode values = ok(office.get(path(8, "/values"))).path("items");
        assertThat(values).hasSize(2);
        assertThat(values.get(0).path("reason").asString()).isEqualTo("漏统计两个县");
        assertThat(values.get(1).path("validTo").isNull()).isFalse();
        assertThat(ok(office.get(path(8, "/values?asOf=" + before))).path("items"))
                .hasSize(1);
    }

    private void aNewBasisTakesThePlaceOfTheOld() {
        String bases = "/api/plans/" + plan + "/indicator-bases";
        Map<String, Object> row = new HashMap<>(
                Map.of("indicatorId", indicators.get(9), "unitId", small.unitId(FEDERATION), "rhythm", "YEARLY"));
        assertThat(post(office, bases, Map.of("rows", List.of(row)))
                        .json()
                        .path("errors")
                        .has("rows[0].why"))
                .isTrue();
        row.put("why", "基期口径调整");
        ok(post(office, bases, Map.of("rows", List.of(row))));
        Map<String, Object> form = basis(9);
        form.put("baseline", 79);
        ok(officials.complete(duty("drawUpBasis", 9), "SUBMITTED", form));
        ok(officials.complete(duty("signBasis", 9), "SIGNED", Map.of()));
        ok(officials.complete(duty("confirmBasis", 9), "CONFIRMED", Map.of()));
        JsonNode page = ok(office.get(path(9, "")));
        assertThat(page.at("/standing/baseline").decimalValue()).isEqualByComparingTo("79");
        assertThat(page.path("editions")).hasSize(2);
        LocalDate yesterday = officials.today().minusDays(1);
        assertThat(ok(office.get(path(9, "?asOf=" + yesterday)))
                        .at("/standing/baseline")
                        .decimalValue())
                .isEqualByComparingTo("78");
    }

    private void aWorkbookGoesOutAndComesBack() {
        officials.clockTo(inJanuary().toString());
        Caller unit = officials.handlerOf(FEDERATION);
        String workbook = "/api/indicator-statements/workbook";
        byte[] out = unit.get(workbook + ".xlsx").response().body();
        byte[] wrong = filled(out, book -> {
            book.getSheet("指标数值").getRow(1).getCell(5).setCellValue("九成");
            book.getSheet("指标数值").getRow(2).getCell(5).setCellFormula("1+1");
            book.getSheet("分县（市、区）").getRow(1).getCell(3).setCellValue("7");
        });
        Caller.Answer refused = unit.upload(workbook + "-imports", "a.xlsx", wrong);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("指标数值 第 2 行 数值", "指标数值 第 3 行 数值", "分县（市、区） 第 2 行 县标识");
        JsonNode duty = duty("stateValue", 9);
        String draft = "/api/work-items/" + duty.path("id").asLong() + "/draft";
        assertThat(ok(unit.get(draft)).path("version").asInt())
                .as("nothing half saved")
                .isZero();

        byte[] good = filled(out, book -> fill(book, duty.path("subjectId").asString()));
        assertThat(ok(unit.upload(workbook + "-imports?dryRun=true", "a.xlsx", good))
                        .path("changes"))
                .hasSize(3);
        assertThat(ok(unit.upload(workbook + "-imports", "a.xlsx", good))
                        .path("drafts")
                        .asInt())
                .isEqualTo(1);
        JsonNode content = ok(unit.get(draft)).path("content");
        assertThat(content.path("amount").decimalValue()).isEqualByComparingTo("84.1");
        Map<String, Object> form = value(9);
        form.put("amount", content.path("amount").decimalValue());
        form.put("asOf", content.path("asOf").asString());
        ok(officials.complete(duty, "SUBMITTED", form));
        confirmAll();
        assertThat(amount(9, "")).isEqualByComparingTo("84.1");
        assertThat(unit.get("/api/plans/" + plan + "/indicator-standings/export.xlsx")
                        .status())
                .isEqualTo(200);
    }

    private static void fill(XSSFWorkbook book, String key) {
        book.getSheet("指标数值").forEach(row -> {
            if (row.getCell(0).getStringCellValue().equals(key)) {
                row.getCell(5).setCellValue(84.1);
                row.getCell(8).setCellValue(row.getCell(2).getStringCellValue().substring(0, 4) + "-12-31");
                row.getCell(9).setCellValue("王科长");
            }
        });
    }

    private void whatIsNotStatedIsUnknown() {
        assertThat(scale(10)).as("asked for, but there is time").isEqualTo("ON_TRACK");
        officials.clockTo(LocalDate.of(today.getYear() + 1, 3, 10).toString());
        assertThat(scale(10)).isEqualTo("UNKNOWN");
        assertThat(scale(9)).as("stated in time").isNotEqualTo("UNKNOWN");
        assertThat(ok(office.get(path(10, "?asOf=" + inJanuary())))
                        .at("/standing/scale")
                        .asString())
                .as("on that day nothing was late yet")
                .isEqualTo("ON_TRACK");
    }

    /** A working day, on which values are asked for. */
    private LocalDate inJanuary() {
        return LocalDate.of(today.getYear() + 1, 1, 8).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    }

    private String scale(int i) {
        return ok(office.get(path(i, ""))).at("/standing/scale").asString();
    }

    private BigDecimal amount(int i, String asOf) {
        return ok(office.get(path(i, asOf))).at("/standing/latest/amount").decimalValue();
    }

    private String path(int i, String rest) {
        return "/api/plans/" + plan + "/indicator-standings/" + indicators.get(i) + rest;
    }

    private List<JsonNode> standings(String filter) {
        return ok(office.get("/api/plans/" + plan + "/indicator-standings?size=50" + filter))
                .path("items")
                .valueStream()
                .toList();
    }

    private List<JsonNode> duties(String element) {
        return officials.open(plan).stream()
                .filter(duty -> duty.path("element").asString().equals(element))
                .toList();
    }

    /** The open duty at a step that is about an indicator, which its title says. */
    private JsonNode duty(String element, int i) {
        String name = ok(office.get("/api/plans/" + plan + "/indicators"))
                .path("items")
                .get(i)
                .path("name")
                .asString();
        return duties(element).stream()
                .filter(duty -> duty.path("taskTitle").asString().startsWith(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no open " + element + " of " + name));
    }

    private static byte[] filled(byte[] workbook, Consumer<XSSFWorkbook> edit) {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(workbook));
                var out = new ByteArrayOutputStream()) {
            edit.accept(book);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
