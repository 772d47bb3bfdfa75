package org.duban.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duban.dispatch.FormCheck;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;

/** An answer that fits its survey. */
record Answer(@Nullable Integer group, boolean assisted, List<Choice> choices, List<Words> words) {
    private static final int LONGEST = 1000;

    record Choice(int question, int choice) {}

    record Words(int question, String words) {}

    /** Everything that does not fit is named by its question, so that it is put right in one go. */
    static Answer read(SurveyContent content, AnswerForm form) {
        return new Reading(content, form).answer();
    }

    private static final class Reading {
        private final SurveyContent content;
        private final AnswerForm form;
        private final FormCheck check = new FormCheck();
        private final Map<Integer, AnswerForm.Given> given = new HashMap<>();
        private final List<Choice> choices = new ArrayList<>();
        private final List<Words> words = new ArrayList<>();

        Reading(SurveyContent content, AnswerForm form) {
            this.content = content;
            this.form = form;
        }

        Answer answer() {
            sort();
            for (int number = 1; number <= content.questions().size(); number++) {
                read(number, content.questions().get(number - 1));
            }
            Integer group = form.group();
            check.that(group == null || group >= 0 && group < content.groups().size(), "group", "请重新选择您属于哪一类");
            check.done();
            if (choices.isEmpty() && words.isEmpty()) {
                throw RuleViolated.invalid("q1", "还没有作答，请至少回答一道题");
            }
            return new Answer(group, Boolean.TRUE.equals(form.assisted()), List.copyOf(choices), List.copyOf(words));
        }

        private void sort() {
            for (AnswerForm.Given one : form.answers() == null ? List.<AnswerForm.Given>of() : form.answers()) {
                Integer number = one == null ? null : one.question();
                boolean isKnown = number != null
                        && number >= 1
                        && number <= content.questions().size();
                if (!isKnown || given.put(number, one) != null) {
                    throw RuleViolated.invalid("answers", "题目对不上，请刷新页面后重试，您填写的内容仍在本机");
                }
            }
        }

        private void read(int number, Question question) {
            AnswerForm.Given one = given.get(number);
            List<Integer> ticked = one == null || one.choices() == null
                    ? List.of()
                    : one.choices().stream().distinct().toList();
            if (question.isText()) {
                readWords(number, one == null ? null : one.text());
            } else {
                readChoices(number, question, ticked);
            }
        }

        private void readChoices(int number, Question question, List<Integer> ticked) {
            String field = "q" + number;
            int options = question.options().size();
            boolean areKnown = ticked.stream().allMatch(choice -> choice != null && choice >= 0 && choice < options);
            check.that(areKnown, field, "第 " + number + " 题的选项对不上，请重新选择")
                    .that(
                            question.kind() == QuestionKind.MULTIPLE || ticked.size() <= 1,
                            field,
                            "第 " + number + " 题只能选一项")
                    .that(!question.required() || !ticked.isEmpty(), field, "请回答第 " + number + " 题");
            if (areKnown) {
                ticked.forEach(choice -> choices.add(new Choice(number, choice)));
            }
        }

        private void readWords(int number, @Nullable String text) {
            check.optional("q" + number, text, "第 " + number + " 题", LONGEST);
            String clean = text == null
                    ? ""
                    : text.replaceAll("[\\p{Cc}&&[^\\n\\t]]", "").strip();
            if (!clean.isEmpty()) {
                words.add(new Words(number, clean));
            }
        }
    }
}
