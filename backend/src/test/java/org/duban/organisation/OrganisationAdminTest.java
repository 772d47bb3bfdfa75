package org.duban.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.duban.testing.Caller;
import org.duban.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServerTest
class OrganisationAdminTest {
    @LocalServerPort
    int port;

    Caller admin;

    @BeforeEach
    void signIn() {
        admin = Caller.signedIn(port, "sysadmin");
    }

    @Test
    void a_new_unit_is_found_by_its_alias_and_an_edit_of_an_old_version_is_refused() {
        JsonNode unit = add("dsj", "市大数据局", "临汾市大数据局", "市数据局");

        assertThat(admin.get("/api/units/lookup?name=" + encoded("临汾市数据局"))
                        .json()
                        .at("/unit/code")
                        .asString())
                .isEqualTo("dsj");
        assertThat(change(unit, "市数据应用局", 0).status()).isEqualTo(200);
        var stale = change(unit, "市数据管理局", 0);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.json().path("type").asString()).isEqualTo("stale");
    }

    @Test
    void a_name_that_another_unit_bears_is_refused_by_field() {
        var answer = admin.post("/api/units", form("mz9", "民政局", "某市民政局", ""));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors/name").asString()).contains("已用于“市民政局”");
    }

    @Test
    void rare_characters_and_expressions_stay_as_they_were_typed() {
        JsonNode unit = add("rare", "市𠮷𬎆局", "临汾市${7*7}𠮷局", "#{T(java.lang.Runtime)}");

        JsonNode read = admin.get("/api/units/" + unit.path("id").asLong()).json();

        assertThat(read.path("name").asString()).isEqualTo("市𠮷𬎆局");
        assertThat(read.path("fullName").asString()).isEqualTo("临汾市${7*7}𠮷局");
        assertThat(read.path("aliases").get(0).asString()).isEqualTo("#{T(java.lang.Runtime)}");
    }

    @Test
    void a_list_is_filtered_sorted_and_paged() {
        JsonNode page =
                admin.get("/api/units?kind=COUNTY&sort=-code&size=5&page=2").json();

        assertThat(page.path("total").asInt()).isEqualTo(17);
        assertThat(page.path("items").findValuesAsString("code"))
                .containsExactly("xiangfen", "quwo", "puxian", "jixian", "huozhou");
        assertThat(admin.get("/api/units?q=%25").json().path("total").asInt()).isZero();
        assertThat(admin.get("/api/units?sort=password").status()).isEqualTo(422);
    }

    @Test
    void a_replacement_of_the_past_is_told_at_once_and_cannot_be_taken_back() {
        JsonNode old = add("oldone", "市旧单位", "临汾市旧单位", "");
        JsonNode successor = add("newone", "市新单位", "临汾市新单位", "");

        var replaced = replace(old, successor, "2021-06-01");

        assertThat(replaced.status()).isEqualTo(200);
        assertThat(replaced.json().path("validTo").asString()).isEqualTo("2021-05-31");
        assertThat(replaced.json().path("successor").asString()).isEqualTo("市新单位");
        assertThat(withdraw(replaced.json()).status()).isEqualTo(409);
    }

    @Test
    void a_replacement_in_the_future_can_be_taken_back_and_a_circle_is_refused() {
        JsonNode old = add("oldtwo", "市待撤单位", "临汾市待撤单位", "");
        JsonNode successor = add("newtwo", "市待建单位", "临汾市待建单位", "");

        JsonNode replaced = replace(old, successor, "2099-01-01").json();
        assertThat(replace(successor, replaced, "2099-01-01").status()).isEqualTo(422);

        assertThat(withdraw(replaced).json().path("successor").isNull()).isTrue();
    }

    private JsonNode add(String code, String name, String fullName, String alias) {
        var answer = admin.post("/api/units", form(code, name, fullName, alias));
        assertThat(answer.status()).describedAs(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private Caller.Answer change(JsonNode unit, String name, int version) {
        String body =
                form(unit.path("code").asString(), name, unit.path("fullName").asString(), "市数据局");
        return admin.put("/api/units/" + unit.path("id").asLong(), body, version);
    }

    private Caller.Answer replace(JsonNode unit, JsonNode successor, String on) {
        String body = "{\"successorId\": %d, \"on\": \"%s\", \"paperNumber\": \"临编发〔2024〕1号\"}"
                .formatted(successor.path("id").asLong(), on);
        return write("POST", unit, body);
    }

    private Caller.Answer withdraw(JsonNode unit) {
        return write("DELETE", unit, "");
    }

    private Caller.Answer write(String method, JsonNode unit, String body) {
        return admin.send(
                method,
                "/api/units/" + unit.path("id").asLong() + "/replacement",
                BodyPublishers.ofString(body),
                "Content-Type",
                "application/json",
                "If-Match",
                "\"" + unit.path("version").asInt() + "\"");
    }

    private static String form(String code, String name, String fullName, String alias) {
        return """
                {"code": "%s", "name": "%s", "fullName": "%s", "aliases": [%s], "kind": "CITY_DEPARTMENT",
                 "validFrom": "2000-01-01"}""".formatted(code, name, fullName, alias.isEmpty() ? "" : "\"" + alias + "\"");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
