package org.duban.plan.document.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipCollection;

/** A docx: POI opens the container, its parts are read as streams. */
final class WordFile {
    private static final String MAIN = "wordprocessingml.document.main+xml";
    private static final String TEMPLATE = "wordprocessingml.template.main+xml";

    private WordFile() {}

    static PlanText read(byte[] bytes, String fileName) {
        ZipInspection.inspect(bytes);
        try (OPCPackage container = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            PackagePart main = mainPart(container);
            WordStyles styles = new WordStyles();
            WordNumbering numbering = new WordNumbering(styles);
            read(related(main, "/styles"), styles);
            read(related(main, "/numbering"), numbering);
            WordBody body = new WordBody(styles, numbering);
            read(Optional.of(main), body);
            return body.text(fileName);
        } catch (IOException | InvalidFormatException | OpenXML4JRuntimeException | IllegalArgumentException e) {
            throw PlanFile.notADocument();
        }
    }

    private static PackagePart mainPart(OPCPackage container) throws InvalidFormatException {
        for (PackageRelationship relation : container.getRelationships()) {
            if (relation.getRelationshipType().endsWith("/officeDocument")) {
                PackagePart part = container.getPart(relation);
                if (part != null
                        && (part.getContentType().endsWith(MAIN)
                                || part.getContentType().endsWith(TEMPLATE))) {
                    return part;
                }
            }
        }
        throw PlanFile.notADocument();
    }

    private static Optional<PackagePart> related(PackagePart main, String kind) throws InvalidFormatException {
        PackageRelationshipCollection relations = main.getRelationships();
        for (PackageRelationship relation : relations) {
            if (relation.getRelationshipType().endsWith(kind)) {
                return Optional.ofNullable(main.getRelatedPart(relation));
            }
        }
        return Optional.empty();
    }

    private static void read(Optional<PackagePart> part, XmlEvents events) throws IOException {
        if (part.isPresent()) {
            try (InputStream in = part.get().getInputStream()) {
                XmlStream.read(in, events);
            }
        }
    }
}
