package org.duban.paper;

/** What papers there are. {@link #titled} makes the usual title of what a paper is about. */
public enum PaperKind {
    REMINDER("提醒函", "关于%s的提醒函", Layout.LETTER),
    ORDER("督办单", "关于%s的督办单", Layout.DOCUMENT),
    BULLETIN("通报", "关于%s的通报", Layout.DOCUMENT),
    TALK_PROPOSAL("约谈建议", "关于就%s开展约谈的建议", Layout.DOCUMENT),
    TALK_MINUTES("约谈纪要", "%s约谈纪要", Layout.MINUTES),
    ACCOUNTABILITY_PROPOSAL("问责建议", "关于就%s启动问责的建议", Layout.DOCUMENT),
    EVALUATION_REPORT("评估报告", "%s报告", Layout.DOCUMENT);

    /** The three forms of GB/T 9704-2012 that are used here: 文件格式, 信函格式 (10.1) and 纪要格式 (10.3). */
    enum Layout {
        DOCUMENT,
        LETTER,
        MINUTES
    }

    private final String label;
    private final String titleForm;
    private final Layout layout;

    PaperKind(String label, String titleForm, Layout layout) {
        this.label = label;
        this.titleForm = titleForm;
        this.layout = layout;
    }

    public String label() {
        return label;
    }

    /** @param matter what the paper is about, as it stands inside a sentence */
    public String titled(String matter) {
        return titleForm.formatted(matter);
    }

    Layout layout() {
        return layout;
    }
}
