package org.duban.plan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.duban.testing.Caller;
import org.duban.testing.Caller.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the office does with plans, through REST. */
final class PlanStory {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    final Caller office;

    PlanStory(int port) {
        this.office = Caller.signedIn(port, "office");
    }

    /** What the office's person is called. */
    String name() {
        return office.get("/api/session").json().get("name").asString();
    }

    static byte[] sample() {
        try (InputStream sample = PlanStory.class.getResourceAsStream("/sample/linfen-sample-plan.txt")) {
            return sample.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String sampleText() {
        return new String(sample(), StandardCharsets.UTF_8);
    }

    Answer upload(String path, String fileName, byte[] content) {
        String boundary = "----duban";
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return office.send(
                "POST",
                path,
                BodyPublishers.ofByteArray(body.toByteArray()),
                "Content-Type",
                "multipart/form-data; boundary=" + boundary);
    }

    JsonNode imported(byte[] content, String fileName) {
        Answer answer = upload("/api/plans/imports", fileName, content);
        if (answer.status() != 201) {
            throw new AssertionError(answer.status() + " " + answer.text());
        }
        return answer.json();
    }

    JsonNode pasted(String text) {
        Answer answer = office.post("/api/plans/imports", json(Map.of("text", text, "name", "测试规划")));
        if (answer.status() != 201) {
            throw new AssertionError(answer.status() + " " + answer.text());
        }
        return answer.json();
    }

    JsonNode items(long planId, String what) {
        return office.get("/api/plans/" + planId + "/" + what).json().get("items");
    }

    JsonNode defect(long planId, String kind) {
        return all(items(planId, "defects?kind=" + kind)).findFirst().orElseThrow();
    }

    Answer settle(long planId, JsonNode defect, Map<String, ?> settlement) {
        return office.post(
                "/api/plans/" + planId + "/defects/" + defect.get("id").asLong() + "/settlement", json(settlement));
    }

    Answer again(long planId, String text, boolean dryRun) {
        return office.post(
                "/api/plans/" + planId + "/imports?dryRun=" + dryRun, json(Map.of("text", text, "name", "测试规划")));
    }

    long unit(String name) {
        return all(office.get("/api/units?size=200").json().get("items"))
                .filter(unit -> unit.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asLong();
    }

    static Stream<JsonNode> all(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static String json(Object value) {
        return JSON.writeValueAsString(value);
    }
}
