package org.duban.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.duban.shared.table.StableZip;

/** A paper as docx, laid out to GB/T 9704-2012. */
final class PaperDocument {

    private PaperDocument() {}

    static byte[] write(PaperPrint print, Instant at) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            describe(document.getProperties().getCoreProperties(), print, at);
            DocxPage.setUp(document);
            DocxPage.nameFaces(document);
            DocxPage.numberPages(document);
            new DocxHead(document, print).write();
            text(document, print.text());
            DocxTail tail = new DocxTail(document, print);
            tail.listOfAnnexes();
            tail.signOff();
            tail.annexes();
            tail.imprint();
            document.write(out);
            return StableZip.of(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void text(XWPFDocument document, PaperText text) {
        DocxBody body = new DocxBody(document);
        Meeting held = text.meeting();
        if (held != null) {
            body.opening(held);
        }
        body.write(text.body());
        if (held != null) {
            body.attendance(held);
        }
    }

    private static void describe(POIXMLProperties.CoreProperties about, PaperPrint print, Instant at) {
        about.setTitle(print.text().title());
        about.setCreator(print.issuer());
        about.setIdentifier(print.number());
        about.setCreated(Optional.of(Date.from(at)));
        about.setModified(Optional.of(Date.from(at)));
    }
}
