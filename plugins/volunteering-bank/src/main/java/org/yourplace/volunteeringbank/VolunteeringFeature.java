package org.yourplace.volunteeringbank;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.pf4j.Extension;
import org.yourplace.spi.Feature;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.FeatureModule;
import org.yourplace.spi.Permission;
import org.yourplace.spi.Setting;
import org.yourplace.volunteeringbank.listing.Content;
import org.yourplace.volunteeringbank.listing.Moment;
import org.yourplace.volunteeringbank.listing.Opportunity;
import org.yourplace.volunteeringbank.listing.Origin;
import org.yourplace.volunteeringbank.listing.Site;
import org.yourplace.volunteeringbank.listing.TextArray;

/** The volunteering bank: ways to help near home, published by organisations, found and answered by residents. */
@Extension
public final class VolunteeringFeature implements Feature {
    public static final String ID = "volunteering-bank";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Class<?>> entities() {
        return List.of(Opportunity.class, Content.class, Site.class, Origin.class, TextArray.class, Moment.class);
    }

    @Override
    public Set<? extends Permission> permissions() {
        return EnumSet.allOf(VolunteeringPermission.class);
    }

    @Override
    public List<Setting<?>> settings() {
        return VolunteeringSettings.ALL;
    }

    @Override
    public FeatureModule start(FeatureContext core) {
        return new VolunteeringModule(core);
    }
}
