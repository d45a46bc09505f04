package org.yourplace.bench.ask;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question, ready to be asked both ways.
 *
 * @param context how core.enter is told to let the caller in: person or tenant
 * @param path of the request, with its query
 * @param parameters of the workload's SQL
 */
public record Ask(Caller caller, String context, String path, List<@Nullable Object> parameters) {}
