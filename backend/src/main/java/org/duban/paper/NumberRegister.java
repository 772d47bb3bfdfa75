package org.duban.paper;

import java.time.Clock;
import java.time.Year;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives out numbers one by one. The row of the 机关代字 stays held until the transaction ends, and the next number is read from
 * the papers themselves: what is rolled back leaves no gap, and no counter can disagree with the register.
 */
@Component
class NumberRegister {

    private final Numbers numbers;
    private final Clock clock;

    NumberRegister(Numbers numbers, Clock clock) {
        this.numbers = numbers;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public PaperNumber next(PaperKind kind) {
        String code = codeOf(kind);
        numbers.hold(code);
        int year = Year.now(clock).getValue();
        Integer last = numbers.last(code, year);
        return new PaperNumber(code, year, last == null ? 1 : last + 1);
    }

    String codeOf(PaperKind kind) {
        return numbers.code(kind);
    }

    @Mapper
    interface Numbers {

        @Select("select code from paper_setting where kind = #{kind}")
        String code(PaperKind kind);

        @Select("select code from paper_code where code = #{code} for update")
        String hold(String code);

        @Select("select max(ordinal) from paper where code = #{code} and number_year = #{year}")
        @Nullable
        Integer last(@Param("code") String code, @Param("year") int year);
    }
}
