package org.duban;

import java.util.TimeZone;
import org.duban.shared.SystemTime;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the Duban server. */
@SpringBootApplication
@EnableScheduling
@Modulithic(systemName = "Duban 督办")
public class DubanApplication {

    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone(SystemTime.ZONE));
        try {
            application().run(args);
        } catch (UnusableDatabase problem) {
            System.err.println(problem.getMessage());
            System.exit(1);
        }
    }

    static SpringApplication application() {
        SpringApplication application = new SpringApplication(DubanApplication.class);
        application.addInitializers(context -> DatabaseCheck.check(context.getEnvironment()));
        return application;
    }
}
