package org.duban.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All of a paper that its drafter writes.
 *
 * @param mainTo 主送机关
 * @param copyTo 抄送机关
 * @param meeting for 约谈纪要 alone
 */
public record PaperText(
        String title,
        List<Addressee> mainTo,
        List<Addressee> copyTo,
        List<Block> body,
        List<Annex> annexes,
        @Nullable Urgency urgency,
        @Nullable Meeting meeting) {

    public PaperText {
        mainTo = List.copyOf(mainTo);
        copyTo = List.copyOf(copyTo);
        body = List.copyOf(body);
        annexes = List.copyOf(annexes);
    }

    public static PaperText of(String title, List<Addressee> mainTo, List<Block> body) {
        return new PaperText(title, mainTo, List.of(), body, List.of(), null, null);
    }

    public PaperText copiedTo(List<Addressee> others) {
        return new PaperText(title, mainTo, others, body, annexes, urgency, meeting);
    }

    public PaperText withAnnexes(List<Annex> more) {
        return new PaperText(title, mainTo, copyTo, body, more, urgency, meeting);
    }

    public PaperText marked(@Nullable Urgency mark) {
        return new PaperText(title, mainTo, copyTo, body, annexes, mark, meeting);
    }

    public PaperText ofMeeting(Meeting held) {
        return new PaperText(title, mainTo, copyTo, body, annexes, urgency, held);
    }
}
