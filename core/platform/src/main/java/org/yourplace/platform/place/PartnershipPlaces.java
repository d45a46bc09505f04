package org.yourplace.platform.place;

import java.util.List;
import java.util.Optional;
import org.yourplace.platform.who.Bindings;
import org.yourplace.spi.place.Area;
import org.yourplace.spi.place.AreaKind;
import org.yourplace.spi.place.Places;
import org.yourplace.spi.place.Postcode;

/** The areas and postcodes of the authorities in which the asking partnership works. */
public final class PartnershipPlaces implements Places {
    private final Bindings bindings;
    private final Gazetteers gazetteers;

    public PartnershipPlaces(Bindings bindings, Gazetteers gazetteers) {
        this.bindings = bindings;
        this.gazetteers = gazetteers;
    }

    @Override
    public Optional<Postcode> postcode(String typed) {
        return here().postcode(typed);
    }

    @Override
    public Optional<Area> area(String code) {
        return here().area(code);
    }

    @Override
    public List<Area> areas(AreaKind kind) {
        return here().areas(kind);
    }

    @Override
    public Optional<String> boundary(String code) {
        return here().boundary(code);
    }

    private Gazetteer here() {
        return gazetteers.of(bindings.current().partnership().authorities());
    }
}
