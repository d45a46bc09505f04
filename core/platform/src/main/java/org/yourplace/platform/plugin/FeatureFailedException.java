package org.yourplace.platform.plugin;

/** A feature threw what it should not have thrown. The cause is for the log; whoever asked learns only that something failed. */
public final class FeatureFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String feature;

    FeatureFailedException(String feature, Throwable cause) {
        super(feature + " failed: " + cause, cause);
        this.feature = feature;
    }

    public String feature() {
        return feature;
    }
}
