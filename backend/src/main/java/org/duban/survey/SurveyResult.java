package org.duban.survey;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What came out of a survey, with nothing in it from which a person could be told.
 *
 * @param responseRate 回收率 in percent
 * @param ways how people answered: by themselves or helped, online or on paper
 */
public record SurveyResult(
        long surveyId,
        String title,
        LocalDate opensOn,
        LocalDate closesOn,
        int sent,
        int answers,
        BigDecimal responseRate,
        List<GroupResult> groups,
        List<ResultCell> ways,
        List<QuestionResult> questions) {}
