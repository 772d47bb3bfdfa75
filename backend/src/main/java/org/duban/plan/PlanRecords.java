package org.duban.plan;

import java.time.Clock;
import java.util.List;
import org.duban.access.CurrentUser;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** The office's own entries about a plan: how the mid-term and the final went, and the final report. */
@Service
public class PlanRecords {

    /** What an entry is about; each is made once a plan. */
    public enum Kind {
        MID_TERM("中期自评"),
        FINAL("期末自评"),
        FINAL_REPORT("总结报告");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    private static final int MAX_SUMMARY = 5000;
    private static final int MAX_PAPER_NUMBER = 100;

    private final PlanRecordMapper mapper;
    private final CurrentUser currentUser;
    private final Clock clock;

    PlanRecords(PlanRecordMapper mapper, CurrentUser currentUser, Clock clock) {
        this.mapper = mapper;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    public void keep(long planId, Kind kind, @Nullable String summary, @Nullable String paperNumber) {
        if (summary == null || summary.isBlank()) {
            throw RuleViolated.invalid("summary", "请填写" + kind.label() + "情况");
        }
        if (summary.length() > MAX_SUMMARY) {
            throw RuleViolated.invalid("summary", kind.label() + "情况不超过 " + MAX_SUMMARY + " 字");
        }
        if (paperNumber != null && paperNumber.length() > MAX_PAPER_NUMBER) {
            throw RuleViolated.invalid("paperNumber", "文号不超过 " + MAX_PAPER_NUMBER + " 字");
        }
        try {
            mapper.insert(
                    planId,
                    new PlanRecord(
                            kind,
                            summary,
                            paperNumber,
                            clock.instant(),
                            currentUser.get().name()));
        } catch (DuplicateKeyException twice) {
            throw RuleViolated.conflict("already-recorded", "本规划的" + kind.label() + "已经记录，无须重复填写");
        }
    }

    public List<PlanRecord> of(long planId) {
        return mapper.of(planId);
    }
}
