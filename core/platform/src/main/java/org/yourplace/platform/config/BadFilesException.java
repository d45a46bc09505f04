package org.yourplace.platform.config;

import java.util.List;
import java.util.stream.Collectors;

/** The files cannot be applied as they are; nothing was. */
public final class BadFilesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public BadFilesException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")), null, false, false);
        this.problems = List.copyOf(problems);
    }

    /** Every one that was found, in the order of the files. */
    public List<Problem> problems() {
        return problems;
    }
}
