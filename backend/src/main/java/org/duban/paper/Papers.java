package org.duban.paper;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts, revises, issues and voids papers. Who may do it is for the caller to say; what may be done is said here. */
@Service
@Transactional
public class Papers {

    /** Takes a draft in as it is; {@link #issue} wants it complete. */
    public long draft(PaperDraft draft) {
        throw new UnsupportedOperationException("follows");
    }

    /**
     * Puts another text in the draft's place.
     *
     * @param version the one that was read; refused as stale (412) when it is no more
     * @return the new version
     */
    public int revise(long id, int version, PaperText text) {
        throw new UnsupportedOperationException("follows");
    }

    /** Signs and numbers a draft, and keeps its docx. From then on nothing of it changes. */
    public IssuedPaper issue(long id, Signature signature) {
        throw new UnsupportedOperationException("follows");
    }

    /** Nobody will sign this draft (撤稿); it never had a number. */
    public void drop(long id) {
        throw new UnsupportedOperationException("follows");
    }

    /** Declares an issued paper void (作废); number, text and file stay. */
    public void voidPaper(long id, String reason) {
        throw new UnsupportedOperationException("follows");
    }

    /** The paper whoever asks; {@code GET /api/papers/{id}} looks at who may read it. */
    @Transactional(readOnly = true)
    public Paper get(long id) {
        throw new UnsupportedOperationException("follows");
    }
}
