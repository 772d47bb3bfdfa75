package org.duban.application;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Steps of an application that are taken back before anybody has acted on them; what was written stays in its course. */
@Service
@Transactional
public class ApplicationRecall {
    private final Course course;

    ApplicationRecall(Course course) {
        this.course = course;
    }

    public void signature(long id) {
        back(id, Act.RECALL_SIGNATURE);
    }

    /** The head of the applicant unit had sent it back. */
    public void returnByHead(long id) {
        back(id, Act.RECALL_RETURN);
    }

    public void revision(long id) {
        back(id, Act.RECALL_REVISION);
    }

    public void returnByOffice(long id) {
        back(id, Act.RECALL_REVIEW);
    }

    public void returnByLeader(long id) {
        back(id, Act.RECALL_DECISION);
    }

    private void back(long id, Act act) {
        course.back(course.lock(id), act);
    }
}
