package org.duban.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.duban.plan.document.file.PlanFile;
import org.duban.shared.PageRequest;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The sample plan that the demo begins with: imported and published as the office would. */
@Component
@Profile("demo")
public class DemoPlan {

    private static final String SAMPLE = "sample/linfen-sample-plan.txt";

    private final PlanImports imports;
    private final Publications publications;
    private final PlanReading reading;

    DemoPlan(PlanImports imports, Publications publications, PlanReading reading) {
        this.imports = imports;
        this.publications = publications;
        this.reading = reading;
    }

    @Transactional
    public long publish() {
        try {
            byte[] sample = new ClassPathResource(SAMPLE).getContentAsByteArray();
            long id = imports.importNew(PlanFile.read(sample, "临汾样例规划.txt")).id();
            publications.publish(id, "临政发〔2022〕3号", null, null, null);
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the story was told before: any plan will do, the story is only for an empty system. */
    public boolean isPublished() {
        return reading.list(null, new PageRequest(1, 1, null)).total() > 0;
    }
}
