package org.duban.delivery;

import java.net.URI;
import java.time.LocalTime;
import java.time.Period;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a house sets.
 *
 * @param baseUrl where people reach the product; without it messages bear no links
 * @param digestAt when the daily digest is written, on working days
 * @param keep how long it is told what went out; then it is deleted
 * @param mailFrom the one sender of all mail
 * @param gateways by the short name that choices are kept under
 */
@ConfigurationProperties("duban.delivery")
record DeliverySettings(
        @DefaultValue("") String baseUrl,
        @DefaultValue("08:30") LocalTime digestAt,
        @DefaultValue("P180D") Period keep,
        @DefaultValue("") String mailFrom,
        @DefaultValue Map<String, Gateway> gateways) {

    DeliverySettings {
        baseUrl = baseUrl.strip().replaceAll("/+$", "");
        gateways = new TreeMap<>(gateways);
    }

    /**
     * Where messages are posted to.
     *
     * @param name as people know it: 政务微信
     * @param secret signs what is posted
     */
    record Gateway(
            @DefaultValue("") String name,
            @DefaultValue("") String url,
            @DefaultValue("") String secret,
            @DefaultValue("GENERIC") GatewayKind kind) {

        private static final int SHORTEST_SECRET = 16;

        /** What is wrong with it; null when nothing is. */
        @Nullable
        String flaw() {
            if (!isWebAddress(url)) {
                return "网关地址未设置或不是 http(s) 地址";
            }
            return secret.length() < SHORTEST_SECRET ? "网关密钥未设置或少于 " + SHORTEST_SECRET + " 个字符" : null;
        }

        @Override
        public String toString() {
            return "Gateway[" + name + " " + kind + "]"; // the secret stays out of logs
        }
    }

    @Nullable
    String linkTo(@Nullable String path) {
        return path == null || !isWebAddress(baseUrl) ? null : baseUrl + path;
    }

    private static boolean isWebAddress(String text) {
        try {
            URI uri = new URI(text);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return web && uri.getHost() != null && uri.getUserInfo() == null;
        } catch (java.net.URISyntaxException wrong) {
            return false;
        }
    }
}
