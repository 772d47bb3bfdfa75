package org.duban.shared.write;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.Clock;
import java.util.Objects;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The answers already given, by user and idempotency key, stored in the transaction of the write itself. */
@Component
class Receipts {

    private static final int OK = 200;

    private final ReceiptMapper mapper;
    private final JsonMapper json;
    private final Clock clock;

    Receipts(ReceiptMapper mapper, JsonMapper json, Clock clock) {
        this.mapper = mapper;
        this.json = json;
        this.clock = clock;
    }

    /** False when this key was used before; waits for a twin that is still being written. */
    boolean open(WriteRequest write) {
        try {
            mapper.insert(write, clock.instant());
            return true;
        } catch (DuplicateKeyException again) {
            return false;
        }
    }

    void close(WriteRequest write, @Nullable Object answer) {
        if (answer instanceof ResponseEntity<?> entity) {
            URI location = entity.getHeaders().getLocation();
            mapper.answer(
                    write,
                    entity.getStatusCode().value(),
                    location == null ? null : location.toString(),
                    json.writeValueAsString(entity.getBody()));
        } else {
            mapper.answer(write, OK, null, json.writeValueAsString(answer));
        }
    }

    @Nullable
    Object answerAgain(WriteRequest write, Method method) {
        Receipt receipt = Objects.requireNonNull(mapper.find(write));
        if (!receipt.digest().equals(write.digest())) {
            throw RuleViolated.of(RuleViolated.Kind.INVALID, "key-reused", "同一 Idempotency-Key 已用于内容不同的请求，请刷新页面后重新提交");
        }
        Type type = method.getGenericReturnType();
        if (method.getReturnType() != ResponseEntity.class) {
            return read(receipt, type);
        }
        var answer = ResponseEntity.status(HttpStatusCode.valueOf(receipt.status()));
        if (receipt.location() != null) {
            answer.location(URI.create(receipt.location()));
        }
        return answer.body(read(receipt, ((ParameterizedType) type).getActualTypeArguments()[0]));
    }

    private @Nullable Object read(Receipt receipt, Type type) {
        return json.readValue(receipt.body(), json.constructType(type));
    }
}
