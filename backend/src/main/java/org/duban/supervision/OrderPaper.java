package org.duban.supervision;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.duban.access.CurrentUser;
import org.duban.access.Role;
import org.duban.access.User;
import org.duban.dispatch.Assignments;
import org.duban.paper.Addressee;
import org.duban.paper.Block;
import org.duban.paper.IssuedPaper;
import org.duban.paper.Meeting;
import org.duban.paper.PaperDraft;
import org.duban.paper.PaperKind;
import org.duban.paper.PaperText;
import org.duban.paper.Papers;
import org.duban.paper.Signature;
import org.duban.paper.Urgency;
import org.duban.plan.PlanTask;
import org.duban.plan.Plans;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The papers of the ladder: drafted with the order, issued with its signature, dropped with a proposal that goes. */
@Component
class OrderPaper {

    private final Papers papers;
    private final Plans plans;
    private final Assignments assignments;
    private final LadderWords words;
    private final CurrentUser currentUser;
    private final Clock clock;

    OrderPaper(
            Papers papers,
            Plans plans,
            Assignments assignments,
            LadderWords words,
            CurrentUser currentUser,
            Clock clock) {
        this.papers = papers;
        this.plans = plans;
        this.assignments = assignments;
        this.words = words;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** @return the draft: a new one, or the one that was sent back with its new text */
    long draft(Matter matter, List<Climb> ladder, Climb climb, OrderDraftForm form) {
        PaperText text = text(matter, ladder, climb, form);
        Long before = climb.paperId();
        if (before == null) {
            return papers.draft(new PaperDraft(climb.rung().paper(), matter.planId(), matter.planTaskId(), text));
        }
        papers.revise(before, papers.get(before).version(), text);
        return before;
    }

    IssuedPaper issue(Climb climb) {
        return papers.issue(requireNonNull(climb.paperId()), signature(climb.signedBy()));
    }

    void drop(Climb climb) {
        if (climb.paperId() != null) {
            papers.drop(climb.paperId());
        }
    }

    /** 约谈纪要: the talk is over when it is written down, so it is issued at once. */
    long minutes(Matter matter, Climb climb, TalkForm form) {
        PaperText text = PaperText.of(
                        PaperKind.TALK_MINUTES.titled(LadderWords.title(matter)),
                        List.of(unit(matter)),
                        List.of(Block.paragraph(requireNonNull(form.minutes()).strip())))
                .ofMeeting(new Meeting(
                        requireNonNull(form.heldOn()),
                        requireNonNull(form.place()).strip(),
                        requireNonNull(form.chair()).strip(),
                        requireNonNull(form.present()),
                        List.of()));
        long paper = papers.draft(new PaperDraft(PaperKind.TALK_MINUTES, matter.planId(), matter.planTaskId(), text));
        papers.issue(paper, signature(SignedBy.OFFICE));
        return paper;
    }

    /** 提醒函 as it would go out; the facts are those that an order begins with. */
    PaperText letter(Matter matter, String asked) {
        return PaperText.of(
                PaperKind.REMINDER.titled(LadderWords.title(matter)),
                List.of(unit(matter)),
                List.of(Block.paragraph(facts(matter)), Block.paragraph(asked), Block.paragraph("特此函告。")));
    }

    IssuedPaper issueLetter(long paperId) {
        return papers.issue(paperId, signature(SignedBy.OFFICE));
    }

    /** The office signs by its own post; where its people are the unit's own, the leader does (回避). */
    private Signature signature(SignedBy by) {
        User user = currentUser.get();
        boolean asOffice = by == SignedBy.OFFICE && user.is(Role.OFFICE);
        return Signature.of(user, asOffice ? Role.OFFICE : Role.LEADER);
    }

    private PaperText text(Matter matter, List<Climb> ladder, Climb climb, OrderDraftForm form) {
        Rung rung = climb.rung();
        return PaperText.of(
                        rung.paper().titled(LadderWords.title(matter)),
                        mainTo(matter, rung, form),
                        body(matter, ladder, climb, form))
                .marked(urgency(rung));
    }

    private List<Addressee> mainTo(Matter matter, Rung rung, OrderDraftForm form) {
        return switch (rung) {
            case BULLETIN ->
                assignments.of(matter.planTaskId()).stream()
                        .map(part -> new Addressee(part.unitId(), part.unitName()))
                        .distinct()
                        .toList();
            case ACCOUNTABILITY ->
                List.of(new Addressee(null, requireNonNull(form.addressee()).strip()));
            default -> List.of(unit(matter));
        };
    }

    private static Addressee unit(Matter matter) {
        return new Addressee(matter.unitId(), matter.unitName());
    }

    private static @Nullable Urgency urgency(Rung rung) {
        return switch (rung) {
            case YELLOW -> Urgency.URGENT;
            case RED -> Urgency.MOST_URGENT;
            default -> null;
        };
    }

    private List<Block> body(Matter matter, List<Climb> ladder, Climb climb, OrderDraftForm form) {
        List<Block> body = new ArrayList<>();
        body.add(Block.paragraph(facts(matter) + course(ladder) + opening(climb)));
        body.add(Block.heading(1, "一、" + heading(climb.rung())));
        body.add(Block.paragraph(requireNonNull(form.demand()).strip()));
        if (climb.rung() != Rung.ACCOUNTABILITY) {
            body.add(Block.heading(1, "二、答复方式"));
            body.add(Block.paragraph("请通过规划督办系统签收，由经办人拟写、单位负责人签发答复，写明未按期办结的原因属于资金、政策、协同、上级还是其他。办结后本件销号，逾期记录予以保留。"));
        }
        return body;
    }

    private String facts(Matter matter) {
        PlanTask task = plans.task(matter.planTaskId());
        String plan = plans.plan(matter.planId()).name();
        return "《" + plan + "》第" + task.number() + "项“" + task.title() + "”"
                + (matter.ground() == Ground.RED_TASK ? "" : "中，") + words.facts(matter, clock.instant());
    }

    private static String heading(Rung rung) {
        return switch (rung) {
            case TALK -> "约谈建议";
            case ACCOUNTABILITY -> "问责建议";
            case BULLETIN -> "整改要求";
            default -> "督办要求";
        };
    }

    private static String course(List<Climb> ladder) {
        String course = ladder.stream()
                .filter(former -> former.issuedAt() != null && !former.isVoid())
                .map(former -> LadderWords.day(requireNonNull(former.issuedAt()))
                        + former.rung().label()
                        + (former.paperNumber() == null ? "" : "（" + former.paperNumber() + "）"))
                .collect(Collectors.joining("、"));
        return course.isEmpty() ? "" : "此前已" + course + "。";
    }

    private static String opening(Climb climb) {
        return switch (climb.rung()) {
            case BULLETIN -> "现予通报。";
            case TALK -> "现建议约谈该单位负责人。";
            case ACCOUNTABILITY -> "现提出问责建议。";
            default -> "现签发" + climb.rung().label() + "。";
        };
    }
}
