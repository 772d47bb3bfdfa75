package org.duban.delivery;

import java.security.SecureRandom;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import tools.jackson.databind.json.JsonMapper;

/** Puts the channels together that the settings name. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeliverySettings.class)
class DeliveryConfiguration {

    @Bean
    Channels channels(DeliverySettings settings, JavaMailSenderImpl mail, JsonMapper json, java.time.Clock clock) {
        Stream<Channel> gateways = settings.gateways().entrySet().stream()
                .map(gateway -> new WebhookChannel(gateway.getKey(), gateway.getValue(), json, clock));
        List<Channel> all = Stream.concat(Stream.of(new MailChannel(mail, settings.mailFrom())), gateways)
                .toList();
        return new Channels(all);
    }

    /** Draws codes and spreads repetitions. */
    @Bean
    RandomGenerator randomness() {
        return new SecureRandom();
    }
}
