package org.yourplace.platform.agreements;

import java.util.LinkedHashMap;
import java.util.Set;
import java.util.UUID;
import org.yourplace.platform.json.Json;
import org.yourplace.platform.plugin.Guard;
import org.yourplace.platform.who.Bindings;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.sharing.Dataset;
import org.yourplace.spi.sharing.Sharing;

/** Puts a giver's records in: what its datasets read, cut down by the database to what was agreed. */
public final class Shares {
    private static final String PUT = "SELECT core.put_shares(:id, :rows::jsonb)";

    private final Bindings bindings;

    public Shares(Bindings bindings) {
        this.bindings = bindings;
    }

    /** What a feature tells of its changes with. */
    public Sharing of(String feature, ClassLoader loader) {
        return (tx, dataset) -> {
            var zone = bindings.current().partnership().zone();
            for (var agreement : AgreementRows.given(tx, Offered.code(feature, dataset), zone)) {
                put(tx, agreement, dataset, loader);
            }
        };
    }

    /** Puts the records of the asking tenant in anew; nothing when nothing is to be shared under this agreement any more. */
    public void refresh(Tx tx, UUID id, Datasets datasets) {
        AgreementRows.find(tx, id, bindings.current().partnership().zone())
                .filter(Agreement::gives)
                .filter(agreement -> agreement.state() == State.AGREED || agreement.state() == State.IN_FORCE)
                .ifPresent(agreement -> datasets.find(agreement.dataset())
                        .ifPresent(offered -> put(tx, agreement, offered.dataset(), offered.loader())));
    }

    private static void put(Tx tx, Agreement agreement, Dataset dataset, ClassLoader loader) {
        var columns = Set.copyOf(agreement.columns());
        var rows = Guard.inside(loader, () -> dataset.reader().read(tx, columns)).stream()
                .map(Shares::row)
                .toList();
        tx.sql()
                .createQuery(PUT)
                .bind("id", agreement.id())
                .bind("rows", Json.text(rows))
                .mapTo(Integer.class)
                .findOne();
    }

    private static LinkedHashMap<String, Object> row(Dataset.Shared shared) {
        var row = new LinkedHashMap<String, Object>();
        row.put("record", shared.record());
        if (shared.person() != null) {
            row.put("person", shared.person());
        }
        row.put("values", shared.values());
        return row;
    }
}
