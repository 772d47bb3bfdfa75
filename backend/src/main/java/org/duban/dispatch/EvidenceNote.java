package org.duban.dispatch;

import org.jspecify.annotations.Nullable;

/** What the uploader says of a file: what is to be seen, who stands for it, and which statement it proves. */
public record EvidenceNote(
        @Nullable String description,
        @Nullable String certifiedBy,
        Proves about,
        @Nullable Long aboutId) {

    private static final int DESCRIPTION = 500;
    private static final int CERTIFIER = 100;

    @SuppressWarnings("ConstantValue") // a form may leave it out
    public EvidenceNote {
        about = about == null ? Proves.TEXT : about;
        aboutId = aboutId == null || about == Proves.TEXT ? Long.valueOf(0) : aboutId;
        description = description == null || description.isBlank() ? null : description.strip();
    }

    FormCheck check(boolean isPicture) {
        FormCheck check = new FormCheck()
                .optional("description", description, "材料说明", DESCRIPTION)
                .optional("certifiedBy", certifiedBy, "材料审定人", CERTIFIER);
        return check.that(!isPicture || description != null, "description", "请用一句话写明图片内容，供看不到图片的同志了解");
    }
}
