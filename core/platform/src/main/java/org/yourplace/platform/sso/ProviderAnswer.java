package org.yourplace.platform.sso;

import org.jspecify.annotations.Nullable;

/** What comes with the answer of a provider. */
public record ProviderAnswer(
        @Nullable String code,
        @Nullable String state,
        @Nullable String error) {}
