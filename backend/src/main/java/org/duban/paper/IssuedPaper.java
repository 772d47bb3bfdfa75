package org.duban.paper;

import java.time.Instant;

/** @param hash SHA-256 of the docx as it was signed */
public record IssuedPaper(long id, PaperNumber number, Instant issuedAt, String hash) {}
