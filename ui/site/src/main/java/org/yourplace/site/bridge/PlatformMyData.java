package org.yourplace.site.bridge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.yourplace.platform.agreements.Datasets;
import org.yourplace.platform.agreements.Looks;
import org.yourplace.platform.consent.CoreConsents;
import org.yourplace.platform.directory.Directory;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.json.Json;
import org.yourplace.platform.who.Bindings;
import org.yourplace.site.port.MyData;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;

/** Reads a person's own data across organisations, as the person. */
public final class PlatformMyData implements MyData {
    private static final int MOST_LOOKS = 200;

    private final Database database;
    private final Bindings bindings;
    private final Directory directory;
    private final CoreConsents consents;
    private final Datasets datasets;
    private final org.yourplace.platform.mydata.MyData data = new org.yourplace.platform.mydata.MyData();
    private final Looks looks = new Looks();

    public PlatformMyData(
            Database database, Bindings bindings, Directory directory, CoreConsents consents, Datasets datasets) {
        this.database = database;
        this.bindings = bindings;
        this.directory = directory;
        this.consents = consents;
        this.datasets = datasets;
    }

    @Override
    public Overview overview(Locale locale) {
        return database.read(tx -> new Overview(
                organisations(data.held(tx)),
                looks.atMe(tx, MOST_LOOKS).stream()
                        .map(look -> seen(look, locale))
                        .toList(),
                consents.mine(tx).stream().map(this::consent).toList()));
    }

    private static List<Organisation> organisations(List<org.yourplace.platform.mydata.MyData.Held> held) {
        var kept = new LinkedHashMap<String, List<Kept>>();
        var names = new LinkedHashMap<String, String>();
        for (var one : held) {
            var parts = one.relation().split("\\.", 2);
            names.put(one.by().slug(), one.by().name());
            kept.computeIfAbsent(one.by().slug(), slug -> new ArrayList<>())
                    .add(new Kept(parts[0].replace('_', '-'), parts[1], one.rows(), one.aboutPerson(), one.own()));
        }
        return kept.entrySet().stream()
                .map(one -> new Organisation(one.getKey(), names.get(one.getKey()), one.getValue()))
                .toList();
    }

    private Seen seen(Looks.AtMe look, Locale locale) {
        var offered = datasets.find(look.dataset());
        return new Seen(
                look.at().atZone(bindings.current().partnership().zone()).toLocalDateTime(),
                look.organisation(),
                look.giver(),
                offered.map(one -> one.name(locale)).orElse(look.dataset()),
                look.columns().stream()
                        .map(key -> offered.map(one -> one.column(locale, key)).orElse(key))
                        .toList(),
                look.purpose());
    }

    private Consent consent(CoreConsents.Consent one) {
        var to = directory.tenant(one.tenant());
        return new Consent(
                one.id(),
                to.map(Tenant::slug).orElse(""),
                to.map(Tenant::name).orElse(""),
                one.purpose(),
                one.words(),
                day(one.given()),
                Optional.ofNullable(one.withdrawn()).map(this::day));
    }

    private LocalDate day(Instant instant) {
        return instant.atZone(bindings.current().partnership().zone()).toLocalDate();
    }

    @Override
    public boolean withdraw(UUID consent) {
        try {
            database.write(tx -> {
                consents.withdraw(tx, consent);
                return consent;
            });
            return true;
        } catch (DomainException refused) {
            if (refused.code() == CoreError.NOT_FOUND) {
                return false;
            }
            throw refused;
        }
    }

    @Override
    public boolean agree(String organisation, String purpose, String words) {
        var tenant = directory.tenant(bindings.current().partnership(), organisation);
        return database.write(tx -> {
            boolean known =
                    data.held(tx).stream().anyMatch(one -> one.by().slug().equals(organisation));
            if (known) {
                consents.give(tx, tenant.orElseThrow(DomainException::notFound).id(), purpose, words);
            }
            return known;
        });
    }

    @Override
    public byte[] file() {
        return Json.write(database.read(data::everything));
    }
}
