package org.yourplace.platform.scim;

import com.fasterxml.jackson.databind.node.ValueNode;
import com.unboundid.scim2.common.Path;
import com.unboundid.scim2.common.exceptions.BadRequestException;
import com.unboundid.scim2.common.filters.Filter;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A SCIM filter as a condition of SQL. Attributes become expressions that stand here, values become parameters; nothing of the filter's
 * text gets into the statement.
 *
 * @param sql the condition
 * @param values of its parameters
 */
record ScimFilter(String sql, Map<String, Object> values) {
    private static final ScimFilter NONE = new ScimFilter("true", Map.of());
    /** {@code emails[type eq "work"].value eq "x"}, which is no filter of the standard but what some directories send. */
    private static final Pattern AFTER_BRACKET =
            Pattern.compile("(\\w+)\\[([^\\[\\]]*)]\\.(\\w+ +(?:pr\\b|\\w\\w +(?:\"(?:[^\"\\\\]|\\\\.)*\"|[\\w.-]+)))");

    private static final int MOST_PARTS = 40;
    private static final int LONGEST = 2_000;

    /** What can be asked for in users; the expressions are of the alias {@code m}. */
    static final Map<String, String> USERS = Map.ofEntries(
            Map.entry("id", "m.id::text"),
            Map.entry("username", "coalesce(m.user_name, m.email, m.id::text)"),
            Map.entry("externalid", "m.external"),
            Map.entry("emails", "m.email"),
            Map.entry("emails.value", "m.email"),
            Map.entry("emails.type", "(CASE WHEN m.email IS NOT NULL THEN 'work' END)"),
            Map.entry("emails.primary", "(CASE WHEN m.email IS NOT NULL THEN 'true' END)"),
            Map.entry("displayname", "m.name"),
            Map.entry("name.formatted", "m.name"),
            Map.entry("name.givenname", "m.given_name"),
            Map.entry("name.familyname", "m.family_name"),
            Map.entry("title", "m.title"),
            Map.entry("active", "(CASE WHEN m.until > core.at() THEN 'true' ELSE 'false' END)"),
            Map.entry("meta.lastmodified", "m.changed_at"),
            Map.entry("meta.resourcetype", "'User'"));

    /** What can be asked for in groups; the expressions are of the alias {@code t}, and of {@code x} for who is in one. */
    static final Map<String, String> GROUPS = Map.of(
            "id", "t.id::text",
            "externalid", "t.external",
            "displayname", "t.name",
            "members", "x.member_id::text",
            "members.value", "x.member_id::text",
            "meta.resourcetype", "'Group'");

    private static final String SOMEBODY =
            "EXISTS (SELECT 1 FROM core.team_member x WHERE x.team_id = t.id AND x.tenant_id = t.tenant_id AND %s)";

    static ScimFilter of(@Nullable String text, Map<String, String> attributes) {
        if (text == null || text.isBlank()) {
            return NONE;
        }
        if (text.length() > LONGEST) {
            throw ScimRefused.filter("the filter is too long");
        }
        try {
            var values = new LinkedHashMap<String, Object>();
            var sql = sql(
                    Filter.fromString(AFTER_BRACKET.matcher(text).replaceAll("$1[$2 and $3]")), "", attributes, values);
            return new ScimFilter(sql, values);
        } catch (BadRequestException odd) {
            throw ScimRefused.filter(String.valueOf(odd.getMessage()));
        } catch (RuntimeException odd) {
            if (odd instanceof ScimRefused refused) {
                throw refused;
            }
            throw ScimRefused.filter("the filter cannot be read");
        }
    }

    private static String sql(
            Filter filter, String within, Map<String, String> attributes, Map<String, Object> values) {
        if (values.size() > MOST_PARTS) {
            throw ScimRefused.filter("the filter has too many parts");
        }
        if (filter.isCombiningFilter()) {
            var word =
                    filter.getFilterType().toString().toLowerCase(Locale.ROOT).equals("and") ? " AND " : " OR ";
            return filter.getCombinedFilters().stream()
                    .map(part -> sql(part, within, attributes, values))
                    .collect(Collectors.joining(word, "(", ")"));
        }
        if (filter.isNotFilter()) {
            return "(" + sql(filter.getInvertedFilter(), within, attributes, values) + ") IS NOT TRUE";
        }
        var attribute = within + name(filter.getAttributePath());
        if (filter.isComplexValueFilter()) {
            return sql(filter.getValueFilter(), attribute + ".", attributes, values);
        }
        var expression = attributes.get(attribute);
        if (expression == null) {
            throw ScimRefused.filter("no filter by " + attribute + " here");
        }
        var condition =
                filter.isPresentFilter() ? expression + " IS NOT NULL" : compare(filter, attribute, expression, values);
        return expression.startsWith("x.") ? SOMEBODY.formatted(condition) : condition;
    }

    /** {@code urn:..:User:userName} and {@code userName} alike. */
    private static String name(Path path) {
        List<String> names = new ArrayList<>();
        path.forEach(element -> names.add(element.getAttribute().toLowerCase(Locale.ROOT)));
        return String.join(".", names);
    }

    private static String compare(Filter filter, String attribute, String expression, Map<String, Object> values) {
        ValueNode value = filter.getComparisonValue();
        var operator = filter.getFilterType().toString().toLowerCase(Locale.ROOT);
        var parameter = "f" + values.size();
        if (attribute.equals("meta.lastmodified")) {
            values.put(parameter, instant(value.asText()));
            return expression + " " + ordered(operator) + " :" + parameter;
        }
        if (value.isNull()) {
            return expression + (operator.equals("ne") ? " IS NOT NULL" : " IS NULL");
        }
        boolean exact = attribute.equals("externalid") || attribute.equals("id");
        var left = exact ? expression : "lower(" + expression + ")";
        var text = exact ? value.asText() : value.asText().toLowerCase(Locale.ROOT);
        values.put(parameter, text);
        var right = ":" + parameter;
        return switch (operator) {
            case "eq" -> left + " = " + right;
            case "ne" -> left + " IS DISTINCT FROM " + right;
            case "co" -> "position(" + right + " in " + left + ") > 0";
            case "sw" -> "starts_with(" + left + ", " + right + ")";
            case "ew" -> "right(" + left + ", length(" + right + ")) = " + right;
            default -> left + " " + ordered(operator) + " " + right;
        };
    }

    private static String ordered(String operator) {
        return switch (operator) {
            case "eq" -> "=";
            case "ne" -> "<>";
            case "gt" -> ">";
            case "ge" -> ">=";
            case "lt" -> "<";
            case "le" -> "<=";
            default -> throw ScimRefused.filter("cannot compare so: " + operator);
        };
    }

    private static OffsetDateTime instant(String text) {
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeParseException odd) {
            throw ScimRefused.filter("not a moment: write 2026-11-22T10:00:00Z");
        }
    }
}
