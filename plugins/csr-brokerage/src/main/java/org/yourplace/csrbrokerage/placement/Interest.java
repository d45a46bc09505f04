package org.yourplace.csrbrokerage.placement;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * Something that may pull somebody two ways.
 *
 * @param source found in what the partnership knows, or declared by themselves
 * @param kind names the text {@code interest.{kind}}
 * @param about which organisation, or their own words
 * @param council of which council they are a councillor, where that is why
 */
public record Interest(
        String source,
        String kind,
        String about,
        @JsonIgnore @Nullable Long council) {}
