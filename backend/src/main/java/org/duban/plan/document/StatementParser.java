package org.duban.plan.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the inside of a statement: labels with lists, units with verbs, or both. */
final class StatementParser {
    private static final Pattern AFTER_LABEL = Pattern.compile(" ?(?::|为(?=[^主了何])|是(?!否)|[—-]{1,2}) ?");
    private static final Pattern TOGETHER = Pattern.compile("会同|联合(?=[市省县区国各])|商(?=[市省县区]|有关)");
    private static final int LONGEST_BEFORE_LABEL = 80;

    private record Segment(RoleLabel label, int labelStart, int valueStart) {}

    private final Script script;

    StatementParser(Script script) {
        this.script = script;
    }

    /** Whatever labels say; empty if there is none with a colon behind it. */
    Optional<RoleStatement> labelled(int start, int end) {
        List<Segment> segments = segments(start, end);
        if (segments.isEmpty() || segments.get(0).labelStart() - start > LONGEST_BEFORE_LABEL) {
            return Optional.empty();
        }
        RoleStatement.Draft draft = new RoleStatement.Draft();
        unlabelled(start, segments.get(0).labelStart(), draft);
        for (int i = 0; i < segments.size(); i++) {
            int stop = i + 1 < segments.size() ? segments.get(i + 1).labelStart() : end;
            read(segments.get(i), stop, draft);
        }
        return draft.isEmpty() ? Optional.empty() : Optional.of(draft.at(new Span(start, end)));
    }

    /** 甲牵头，乙、丙配合; taken only if what stands before the verbs looks like units. */
    Optional<RoleStatement> verbal(int start, int end) {
        RoleStatement.Draft draft = new RoleStatement.Draft();
        return unlabelled(start, end, draft) ? Optional.of(draft.at(new Span(start, end))) : Optional.empty();
    }

    /** （市残联、市卫生健康委） behind the last sentence: nothing but units, and no word about their part. */
    Optional<RoleStatement> bare(int start, int end) {
        UnitList list = UnitListParser.parse(script, start, end, RoleKind.JOINT);
        boolean isNothingElse = list.mentions().stream()
                .allMatch(mention -> mention.group()
                        || (UnitName.startsLike(mention.canonical()) && UnitName.looksLike(mention.canonical())));
        boolean hasUnit = list.mentions().stream().anyMatch(mention -> !mention.group());
        if (!isNothingElse || !hasUnit) {
            return Optional.empty();
        }
        RoleStatement.Draft draft = new RoleStatement.Draft();
        draft.add(list);
        return Optional.of(draft.at(new Span(start, end)));
    }

    /** A list whose part is known from elsewhere: the head of its table column, a label in brackets of its own. */
    RoleStatement listed(int start, int end, RoleKind kind) {
        RoleStatement.Draft draft = new RoleStatement.Draft();
        units(start, end, kind, draft);
        return draft.at(new Span(start, end));
    }

    private List<Segment> segments(int start, int end) {
        List<Segment> segments = new ArrayList<>();
        Matcher label = RoleLabel.matcher(script.canonical()).region(start, end);
        while (label.find()) {
            Matcher colon = AFTER_LABEL.matcher(script.canonical()).region(label.end(), end);
            colon.useTransparentBounds(true);
            boolean opens = label.start() == start
                    && UnitName.startsLike(script.canonical().substring(label.end(), end));
            boolean isBlank =
                    label.end() < end && " \n".indexOf(script.canonical().charAt(label.end())) >= 0;
            if (colon.lookingAt()) {
                segments.add(new Segment(RoleLabel.of(label), label.start(), colon.end()));
            } else if (opens || isBlank) {
                segments.add(new Segment(RoleLabel.of(label), label.start(), label.end()));
            }
        }
        return segments;
    }

    private void read(Segment segment, int stop, RoleStatement.Draft draft) {
        switch (segment.label().meaning()) {
            case LEAD -> units(segment.valueStart(), stop, RoleKind.LEAD, draft);
            case PARTICIPANT -> units(segment.valueStart(), stop, RoleKind.PARTICIPANT, draft);
            case JOINT -> units(segment.valueStart(), stop, RoleKind.JOINT, draft);
            case DEADLINE ->
                DeadlineReader.read(script, segment.valueStart(), stop).ifPresent(draft::add);
            case OTHER -> {}
        }
        String note = script.canonical().substring(segment.labelStart(), segment.valueStart());
        draft.statesConvention |= LeadConvention.in(note, 0, note.length()).isPresent();
    }

    private void units(int start, int end, RoleKind kind, RoleStatement.Draft draft) {
        int stop = withoutConvention(start, end, draft);
        int rest = withVerbs(start, stop, draft);
        if (rest < stop) {
            draft.add(UnitListParser.parse(script, rest, stop, kind));
        }
    }

    private boolean unlabelled(int start, int end, RoleStatement.Draft draft) {
        RoleStatement.Draft attempt = new RoleStatement.Draft();
        int stop = withoutConvention(start, end, attempt);
        int rest = withVerbs(start, stop, attempt);
        boolean hasVerbs = rest > start;
        RoleStatement read = attempt.at(new Span(start, end));
        boolean isReal = new UnitList(read.mentions(), null, null).looksReal();
        boolean isDone = script.trimmed(rest, stop).length() <= 1
                || UnitListParser.parse(script, rest, stop, RoleKind.JOINT).looksReal();
        if (!hasVerbs || !isReal || !isDone) {
            return false;
        }
        draft.statesConvention |= attempt.statesConvention;
        draft.add(new UnitList(
                read.mentions(),
                read.ambiguities().isEmpty() ? null : read.ambiguities().get(0),
                read.openEnds().isEmpty() ? null : read.openEnds().get(0)));
        return true;
    }

    private int withoutConvention(int start, int end, RoleStatement.Draft draft) {
        Optional<Span> convention = LeadConvention.in(script.canonical(), start, end);
        draft.statesConvention |= convention.isPresent();
        return convention.map(Span::start).orElse(end);
    }

    /** Reads 甲牵头，乙、丙配合 as far as verbs go; returns where the rest begins. */
    private int withVerbs(int start, int end, RoleStatement.Draft draft) {
        Matcher verb = RoleVerb.matcher(script.canonical()).region(start, end);
        int from = start;
        while (verb.find()) {
            boolean isNote = verb.start() > start && script.canonical().charAt(verb.start() - 1) == '(';
            if (isNote || !endsClause(verb.end(), end)) {
                continue;
            }
            RoleKind kind = RoleVerb.kindOf(verb);
            Matcher together = TOGETHER.matcher(script.canonical()).region(from, verb.start());
            together.useTransparentBounds(true);
            if (together.find()) {
                draft.add(UnitListParser.parse(script, from, together.start(), RoleKind.LEAD));
                from = together.end();
                kind = RoleKind.PARTICIPANT;
            }
            draft.add(UnitListParser.parse(script, from, verb.start(), kind));
            from = verb.end();
        }
        return from;
    }

    private boolean endsClause(int at, int end) {
        if (at >= end) {
            return true;
        }
        char next = script.canonical().charAt(at);
        return ",;、。) \n(".indexOf(next) >= 0 || script.canonical().startsWith("会同", at) || "市省县区各".indexOf(next) >= 0;
    }
}
