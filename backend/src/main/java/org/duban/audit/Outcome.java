package org.duban.audit;

enum Outcome {
    ACCEPTED,
    REFUSED
}
