package org.yourplace.volunteeringbank.guardian;

import org.yourplace.spi.FeatureContext;
import org.yourplace.volunteeringbank.check.CheckService;
import org.yourplace.volunteeringbank.question.JobseekerMarks;
import org.yourplace.volunteeringbank.question.QuestionService;

/** What looks after the people who help, as pages and views share it. */
public record Care(
        GuardianService guardians, CheckService checks, QuestionService questions, JobseekerMarks jobseekers) {
    public static Care of(FeatureContext core) {
        return new Care(
                new GuardianService(core), new CheckService(core), new QuestionService(core), new JobseekerMarks(core));
    }
}
