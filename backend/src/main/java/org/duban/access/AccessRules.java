package org.duban.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a house may set. The defaults are those of 等保三级 (GB/T 22239-2019, 8.1.4.1): composed passwords, changed at
 * intervals, and a limit to wrong tries.
 */
@ConfigurationProperties("duban.access")
record AccessRules(
        @DefaultValue("5") int failuresAllowed,
        @DefaultValue("15m") Duration lockFor,
        @DefaultValue("8") int passwordMinLength,
        @DefaultValue("3") int passwordKindsOfCharacters,
        @DefaultValue("90d") Duration passwordMaxAge,
        @DefaultValue("72h") Duration oneTimePasswordLasts,
        @DefaultValue("") String metricsToken) {}
