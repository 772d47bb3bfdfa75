package org.duban.delivery;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** How a gateway wants a message written. */
enum GatewayKind {
    /** Our own plain fields. */
    GENERIC {
        @Override
        Map<String, Object> payload(Letter letter) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("id", letter.key().toString());
            fields.put("to", letter.address());
            fields.put("name", letter.name());
            fields.put("title", letter.title());
            fields.put("text", letter.text());
            fields.put("link", letter.link());
            fields.put("at", letter.at().toString());
            return fields;
        }
    },
    /** 政务微信: a text message to a user, as its interface for applications has it. */
    WECOM {
        @Override
        Map<String, Object> payload(Letter letter) {
            return Map.of("touser", letter.address(), "msgtype", "text", "text", Map.of("content", words(letter)));
        }
    },
    /** 钉钉: a work notice. */
    DINGTALK {
        @Override
        Map<String, Object> payload(Letter letter) {
            return Map.of(
                    "userid_list",
                    letter.address(),
                    "msg",
                    Map.of("msgtype", "text", "text", Map.of("content", words(letter))));
        }
    };

    abstract Map<String, Object> payload(Letter letter);

    /** Both of these answer 200 also when they refuse, and say so by a number in the body. */
    boolean saysErrorInBody() {
        return this != GENERIC;
    }

    private static String words(Letter letter) {
        String link = Objects.requireNonNullElse(letter.link(), "");
        return (letter.title() + "\n" + letter.text() + "\n" + link).strip();
    }
}
