package org.yourplace.platform.plugin;

import org.jspecify.annotations.Nullable;

/** Says that a jar cannot be served. The message is the reason as an administrator reads it. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RefusedException(String reason) {
        super(reason);
    }

    public RefusedException(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }

    /** What went wrong, in one line: the innermost message that says anything. */
    public static String words(Throwable thrown) {
        var said = thrown;
        for (var cause = thrown; cause != null; cause = cause.getCause() == cause ? null : cause.getCause()) {
            if (cause.getMessage() != null && !cause.getMessage().isBlank()) {
                said = cause;
            }
        }
        var message = said.getMessage();
        var first = message == null ? "" : message.strip().lines().findFirst().orElse("");
        if (first.isEmpty() || said instanceof LinkageError || said instanceof ReflectiveOperationException) {
            return said.getClass().getSimpleName() + (first.isEmpty() ? "" : ": " + first);
        }
        return first;
    }
}
