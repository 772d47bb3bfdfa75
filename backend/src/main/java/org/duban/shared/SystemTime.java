package org.duban.shared;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/**
 * The one clock of the product, in China's time; the demo alone has one that can be moved. It ticks in milliseconds, as the
 * database keeps them: a finer moment would be rounded there, up into the future too, and not be equal to itself.
 */
@Configuration(proxyBeanMethods = false)
public class SystemTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Bean
    @Profile("!demo")
    Clock clock() {
        return Clock.tickMillis(ZONE);
    }
}
