package org.duban.survey;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.duban.shared.RuleViolated;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** How often one address may ask on a day, counted in the database so that all servers agree. */
@Component
class AddressLimit {
    private static final int IPV6_NET = 8;

    private final AddressMapper mapper;
    private final Tokens tokens;
    private final SurveyRules rules;
    private final TransactionTemplate onItsOwn;
    private final Clock clock;

    AddressLimit(
            AddressMapper mapper,
            Tokens tokens,
            SurveyRules rules,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.mapper = mapper;
        this.tokens = tokens;
        this.rules = rules;
        this.onItsOwn = new TransactionTemplate(transactions);
        this.onItsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    void countToken(Survey survey, String address) {
        if (count(survey, "TOKEN", address) > rules.answersPerAddress()) {
            throw tooMany("从您所在的网络今天填写的份数已满，请明天再填，或使用来信中的编码、向残联索取纸质问卷");
        }
    }

    void refuseAfterWrongCodes(Survey survey, String address) {
        LocalDate today = LocalDate.now(clock);
        int wrong = mapper.counted(survey.id(), today, "CODE", hash(survey, today, address));
        if (wrong >= rules.wrongCodesPerAddress()) {
            throw tooMany("编码输错的次数过多，请核对来信，明天再试，或向残联索取纸质问卷");
        }
    }

    /** Stays, although the refusal that follows undoes everything else. */
    void countWrongCode(Survey survey, String address) {
        onItsOwn.executeWithoutResult(transaction -> count(survey, "CODE", address));
    }

    private int count(Survey survey, String purpose, String address) {
        LocalDate today = LocalDate.now(clock);
        String hash = hash(survey, today, address);
        mapper.count(survey.id(), today, purpose, hash);
        return mapper.counted(survey.id(), today, purpose, hash);
    }

    private String hash(Survey survey, LocalDate today, String address) {
        return tokens.ofAddress(survey, today.toString(), net(address));
    }

    /** A household has a whole net of IPv6 addresses. */
    static String net(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            InetAddress parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), IPV6_NET))
                    : parsed.getHostAddress();
        } catch (UnknownHostException notAnAddress) {
            return address;
        }
    }

    private static RuleViolated tooMany(String sentence) {
        return RuleViolated.of(RuleViolated.Kind.TOO_MANY, "too-many-from-here", sentence);
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 300_000)
    void forgetPastDays() {
        mapper.forgetBefore(LocalDate.now(clock));
    }

    @Mapper
    interface AddressMapper {
        @Insert("""
                insert into survey_address (survey_id, asked_on, purpose, address_hash, asked)
                values (#{survey}, #{day}, #{purpose}, #{hash}, 1)
                on duplicate key update asked = asked + 1""")
        void count(
                @Param("survey") long survey,
                @Param("day") LocalDate day,
                @Param("purpose") String purpose,
                @Param("hash") String hash);

        @Select("""
                select coalesce(sum(asked), 0) from survey_address where survey_id = #{survey} and asked_on = #{day}
                  and purpose = #{purpose} and address_hash = #{hash}""")
        int counted(
                @Param("survey") long survey,
                @Param("day") LocalDate day,
                @Param("purpose") String purpose,
                @Param("hash") String hash);

        @Delete("delete from survey_address where asked_on < #{day}")
        void forgetBefore(LocalDate day);
    }
}
