package org.yourplace.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.jdbi.v3.core.Jdbi;
import org.yourplace.platform.place.BankHolidays;
import org.yourplace.platform.place.Gazetteers;
import org.yourplace.platform.place.PartnershipPlaces;
import org.yourplace.platform.settings.Deployment;
import org.yourplace.spi.place.Codes;
import org.yourplace.spi.place.WorkingDays;

/** Puts places, codes and working days into the container. */
@ApplicationScoped
public class PlaceWiring {
    @Produces
    @Singleton
    BankHolidays holidays(Deployment deployment) {
        return deployment
                .value("yourplace.calendar.bank-holidays")
                .map(Path::of)
                .map(BankHolidays::from)
                .orElseGet(BankHolidays::shipped);
    }

    @Produces
    @Singleton
    Gazetteers gazetteers(@Named("worker") Jdbi jdbi) {
        return new Gazetteers(jdbi);
    }

    @Produces
    @Singleton
    PartnershipPlaces places(FeatureServices services) {
        return services.places();
    }

    @Produces
    @Singleton
    Codes codes(FeatureServices services) {
        return services.codes();
    }

    @Produces
    @Singleton
    WorkingDays workingDays(FeatureServices services) {
        return services.workingDays();
    }
}
