package org.yourplace.volunteeringbank.feed;

import java.util.List;

/**
 * What the page about the feeds shows.
 *
 * @param words our own words of the vocabulary, each with a sentence in the texts
 */
public record FeedsPage(String rpde, String atom, String vocabulary, String licence, List<String> words) {}
