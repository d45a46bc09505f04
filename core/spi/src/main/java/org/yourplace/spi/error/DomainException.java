package org.yourplace.spi.error;

import java.util.List;

/** A refusal that the person can understand and mend. Anything else that is thrown is a bug. */
public final class DomainException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ErrorCode code;
    private final transient List<Violation> violations;
    private final transient Object[] args;

    public DomainException(ErrorCode code, Object... args) {
        this(code, List.of(), args);
    }

    private DomainException(ErrorCode code, List<Violation> violations, Object... args) {
        super(code.code() + (violations.isEmpty() ? "" : " " + violations), null, false, false);
        this.code = code;
        this.violations = violations;
        this.args = args.clone();
    }

    /** Bad input, with every field that is wrong. */
    public static DomainException invalid(List<Violation> violations) {
        return new DomainException(CoreError.INVALID, List.copyOf(violations));
    }

    public static DomainException notFound() {
        return new DomainException(CoreError.NOT_FOUND);
    }

    public ErrorCode code() {
        return code;
    }

    public List<Violation> violations() {
        return violations;
    }

    /** Values for the placeholders of the code's text. */
    public Object[] args() {
        return args.clone();
    }
}
