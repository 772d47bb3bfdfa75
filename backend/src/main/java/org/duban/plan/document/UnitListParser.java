package org.duban.plan.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads 甲、乙和丙，各县（市、区）人民政府 into units; one instance reads one list. */
final class UnitListParser {
    private static final Pattern WHOLE_GROUP =
            Pattern.compile("各(?:有关)?[省市县区州盟旗乡镇街道级农林场、() ]*(?:人民政府|政府|管委会|管理委员会|办事处|党委|党工委|残联)?(?=$|[,;、)/ 。]|等|和|及)");
    private static final Pattern OPEN_END =
            Pattern.compile("^(.*?)(?:等)(?:\\d+|[一二三四五六七八九十]+)?(?:个|家)?(?:市级|市直|省直|省级|其他|其它)?"
                    + "(?:有关|相关|责任|职能|主管|成员|配合|参与)*(?:部门|单位|部委|厅局|委办局)?$");
    private static final Pattern OWN_PART = Pattern.compile("^(.+?)\\((牵头|主办|主责|总牵头|配合|参与|协办|协助)(?:单位|部门)?\\)$");
    private static final Pattern LEADING = Pattern.compile("^(?:由|和|及|以及|并|其中|与|同|请|主要由|[·●•—-])+");
    private static final Pattern CONJUNCTION = Pattern.compile("以及|和|及|与|暨");
    private static final Pattern HAN = Pattern.compile("[\\u4e00-\\u9fa5]");
    private static final String SEPARATORS = "、,;/";

    private final Script script;
    private final RoleKind kind;
    private final List<Mention> mentions = new ArrayList<>();
    private char firstSeparator;
    private @Nullable Span ambiguity;
    private @Nullable Span openEnd;

    private UnitListParser(Script script, RoleKind kind) {
        this.script = script;
        this.kind = kind;
    }

    static UnitList parse(Script script, int start, int end, RoleKind kind) {
        UnitListParser parser = new UnitListParser(script, kind);
        parser.split(start, end);
        return new UnitList(parser.mentions, parser.ambiguity, parser.openEnd);
    }

    private void split(int start, int end) {
        int from = start;
        char separator = '\0';
        while (from < end) {
            int stop = endOfToken(script.trimmed(from, end).start(), end);
            int before = mentions.size();
            token(script.trimmed(from, stop));
            if (before > 0 && mentions.size() > before) {
                noteSeparator(separator, mentions.get(before));
            }
            separator = stop < end ? script.canonical().charAt(stop) : '\0';
            from = stop + 1;
        }
    }

    private int endOfToken(int start, int end) {
        Matcher group = WHOLE_GROUP.matcher(script.canonical()).region(start, end);
        int depth = 0;
        for (int at = group.lookingAt() ? group.end() : start; at < end; at++) {
            char c = script.canonical().charAt(at);
            depth = Math.max(0, depth + (c == '(' ? 1 : c == ')' ? -1 : 0));
            if (depth == 0 && (SEPARATORS.indexOf(c) >= 0 || isSeparatingBlank(start, at, end))) {
                return at;
            }
        }
        return end;
    }

    /** A blank parts two names only if both sides are whole names; Word breaks names too. */
    private boolean isSeparatingBlank(int start, int at, int end) {
        char c = script.canonical().charAt(at);
        if (c != ' ' && c != '\n') {
            return false;
        }
        String left = squeezed(start, at);
        String right = script.canonical().substring(script.trimmed(at, end).start(), end);
        return (UnitName.looksLike(left) || UnitName.isGroup(left)) && (right.isEmpty() || UnitName.startsLike(right));
    }

    private void token(Span span) {
        Matcher leading = LEADING.matcher(script.seen(span));
        Span rest = leading.find() ? script.trimmed(span.start() + leading.end(), span.end()) : span;
        while (!rest.isEmpty() && "。.:)".indexOf(script.canonical().charAt(rest.end() - 1)) >= 0 && !isBalanced(rest)) {
            rest = script.trimmed(rest.start(), rest.end() - 1);
        }
        conjoined(rest);
    }

    private boolean isBalanced(Span span) {
        String seen = script.seen(span);
        long opening = seen.chars().filter(c -> c == '(').count();
        return seen.endsWith(")")
                && opening == seen.chars().filter(c -> c == ')').count();
    }

    /** 和 joins two units, or stands within one: 文化和旅游局. */
    private void conjoined(Span span) {
        String seen = script.seen(span);
        Matcher word = CONJUNCTION.matcher(seen);
        while (seen.length() <= 2 * UnitName.LONGEST && word.find()) {
            Matcher leftOpen = OPEN_END.matcher(seen.substring(0, word.start()));
            String left = leftOpen.find() ? leftOpen.group(1) : seen.substring(0, word.start());
            String right = seen.substring(word.end());
            boolean areUnits = UnitName.looksLike(left) && (UnitName.startsLike(right) || UnitName.looksLike(right));
            if (areUnits
                    && left.length() > 2
                    && right.length() > 1
                    && (UnitName.looksLike(right) || UnitName.isGroup(right))) {
                unit(script.trimmed(span.start(), span.start() + word.start()));
                conjoined(script.trimmed(span.start() + word.end(), span.end()));
                return;
            }
        }
        unit(span);
    }

    private void unit(Span span) {
        Matcher open = OPEN_END.matcher(script.seen(span));
        if (open.find()) {
            openEnd = new Span(span.start() + open.end(1), span.end());
            name(script.trimmed(span.start(), span.start() + open.end(1)));
        } else {
            name(span);
        }
    }

    private void name(Span span) {
        String seen = squeezed(span.start(), span.end());
        Matcher own = OWN_PART.matcher(seen);
        boolean hasOwnPart = own.matches();
        String canonical = hasOwnPart ? own.group(1) : seen;
        if (canonical.length() < 2
                || canonical.length() > UnitName.LONGEST
                || !HAN.matcher(canonical).find()
                || DeadlineReader.isWhen(canonical)) {
            return;
        }
        String name = script.text().substring(span.start(), span.end()).replaceAll("[\\s\u3000]+", "");
        mentions.add(new Mention(
                span,
                hasOwnPart ? name.substring(0, canonical.length()) : name,
                canonical,
                hasOwnPart ? partOf(own.group(2)) : kind,
                UnitName.isGroup(canonical)));
    }

    private static RoleKind partOf(String word) {
        return word.contains("牵头") || word.startsWith("主") ? RoleKind.LEAD : RoleKind.PARTICIPANT;
    }

    private String squeezed(int start, int end) {
        return script.canonical().substring(start, end).replaceAll("[ \n]+", "");
    }

    private void noteSeparator(char separator, Mention after) {
        if (SEPARATORS.indexOf(separator) < 0 || separator == '/' || after.group()) {
            return;
        }
        if (firstSeparator == '\0') {
            firstSeparator = separator;
        } else if (firstSeparator != separator && ambiguity == null) {
            ambiguity = after.span();
        }
    }
}
