package org.yourplace.kit.view;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A choice that narrows a list.
 *
 * @param key kebab-case; what {@link Ask#choices} is keyed by
 * @param label what it is about
 * @param everything the words for not choosing
 * @param options words of each choice by its code, in the order to show them
 */
public record Filter(String key, String label, String everything, Map<String, String> options) {

    public Filter {
        options = new LinkedHashMap<>(options);
    }
}
