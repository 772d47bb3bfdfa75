package org.duban.survey;

import java.time.LocalDate;
import org.duban.survey.AnswerMapper.Channel;
import org.duban.survey.AnswerMapper.Paper;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes an answer down, without anything that leads back to who gave it. */
@Component
class AnswerBook {
    private final AnswerMapper mapper;
    private final Tokens tokens;

    AnswerBook(AnswerMapper mapper, Tokens tokens) {
        this.mapper = mapper;
        this.tokens = tokens;
    }

    void online(Survey survey, Answer answer, @Nullable Integer groupOfLetter, LocalDate day) {
        write(survey, Channel.ONLINE, answer, groupOfLetter, day, Paper.NONE);
    }

    void paper(Survey survey, Answer answer, @Nullable Integer groupOfBatch, LocalDate day, Paper paper) {
        write(survey, Channel.PAPER, answer, groupOfBatch, day, paper);
    }

    private void write(
            Survey survey, Channel channel, Answer answer, @Nullable Integer known, LocalDate day, Paper paper) {
        String id = tokens.rowKey();
        mapper.insert(id, survey.id(), channel, answer, known == null ? answer.group() : known, day, paper);
        if (!answer.choices().isEmpty()) {
            mapper.insertChoices(id, survey.id(), answer.choices());
        }
        for (Answer.Words words : answer.words()) {
            mapper.insertText(tokens.rowKey(), survey.id(), words.question(), words.words());
        }
    }
}
