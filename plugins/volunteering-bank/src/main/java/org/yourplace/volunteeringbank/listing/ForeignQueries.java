package org.yourplace.volunteeringbank.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.data.Visibility;
import org.yourplace.spi.place.Places;
import org.yourplace.volunteeringbank.listing.OpportunityDetails.Elsewhere;
import org.yourplace.volunteeringbank.listing.OpportunityDetails.Host;
import tools.jackson.databind.json.JsonMapper;

/** Reads other sites' listings that everybody can see, in the shape of our own. */
public final class ForeignQueries implements RowMapper<OpportunityDetails> {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String SELECT = """
            SELECT p.id, p.tenant_id, p.slug, p.link, p.source_name, p.licence, p.licence_link, p.language, p.by_name, p.content, p.site, p.changed_at,
              g.id AS g_id, g.slug AS g_slug
            FROM volunteering_bank.pulled_listing p
            JOIN core.organisation g ON g.tenant_id = p.tenant_id AND NOT g.hosted
            WHERE p.audience_id = core.public_audience() AND p.closes > core.at()\s""";

    private final Places places;

    public ForeignQueries(Places places) {
        this.places = places;
    }

    public Optional<OpportunityDetails> find(Tx tx, UUID id) {
        return tx.sql()
                .createQuery(SELECT + "AND p.id = :id")
                .bind("id", id)
                .map(this)
                .findFirst();
    }

    public Optional<OpportunityDetails> bySlug(Tx tx, String slug) {
        return tx.sql()
                .createQuery(SELECT + "AND p.slug = :slug LIMIT 1")
                .bind("slug", slug)
                .map(this)
                .findFirst();
    }

    /** Those of these ids. */
    Map<UUID, OpportunityDetails> all(Tx tx, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : tx
                        .sql()
                        .createQuery(SELECT + "AND p.id = ANY (CAST(:ids AS uuid[]))")
                        .bind("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                        .map(this)
                        .stream()
                        .collect(Collectors.toMap(OpportunityDetails::id, Function.identity()));
    }

    @Override
    public OpportunityDetails map(ResultSet row, StatementContext context) throws SQLException {
        var said = JSON.readValue(row.getString("content"), WriteOpportunity.class);
        var site = JSON.readValue(row.getString("site"), Whereabouts.class);
        var changed = row.getTimestamp("changed_at").toInstant();
        return new OpportunityDetails(
                row.getObject("id", UUID.class),
                1,
                row.getLong("tenant_id"),
                row.getString("slug"),
                said.title(),
                said.summary(),
                said.description(),
                said.cause(),
                orNone(said.skills()),
                Content.of(said).commitment,
                said.minutes(),
                said.howOften(),
                orNone(said.times()),
                said.starts(),
                said.ends(),
                null,
                site.postcode(),
                site.remote(),
                site.point(),
                site.more(),
                List.of(),
                null,
                0,
                false,
                null,
                orNone(said.expenses()),
                orNone(said.access()),
                said.minimumAge(),
                orNone(said.checks()),
                false,
                Visibility.PUBLIC.code(),
                Status.LIVE.code(),
                null,
                null,
                new Host(
                        row.getObject("g_id", UUID.class),
                        row.getString("g_slug"),
                        row.getString("by_name"),
                        null,
                        null,
                        false,
                        null,
                        null),
                OpportunityRows.area(places, site.lsoa(), site.ward()),
                row.getString("source_name"),
                new Elsewhere(
                        row.getString("source_name"),
                        row.getString("link"),
                        row.getString("licence"),
                        row.getString("licence_link"),
                        row.getString("language")),
                changed,
                null,
                null,
                changed,
                null,
                List.of());
    }

    private static List<String> orNone(@Nullable List<String> codes) {
        return Objects.requireNonNullElse(codes, List.of());
    }
}
