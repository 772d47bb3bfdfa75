package org.duban.survey;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Configuration;

/**
 * What a house may set.
 *
 * @param answersPerAddress how many may answer one survey from one address on one day: a street office that helps people fill
 *     it in shares one
 * @param wrongCodesPerAddress how many wrong codes one address may try on one day
 */
@ConfigurationProperties("duban.survey")
record SurveyRules(
        @DefaultValue("60") int answersPerAddress,
        @DefaultValue("20") int wrongCodesPerAddress) {

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(SurveyRules.class)
    static class Settings {}
}
