package org.yourplace.platform.agreements;

import java.util.ArrayList;
import java.util.List;
import org.yourplace.platform.api.ServedFeatures;
import org.yourplace.platform.texts.BundleTexts;
import org.yourplace.platform.who.BindingAccess;

/** What core brings, then what the features that run here declare. */
public final class ServedDatasets implements Datasets {
    private final ServedFeatures features;
    private final Offered groups = new Offered(
            BindingAccess.CORE, KeptGroups.dataset(), BundleTexts.core(), ServedDatasets.class.getClassLoader());

    public ServedDatasets(ServedFeatures features) {
        this.features = features;
    }

    @Override
    public List<Offered> all() {
        var all = new ArrayList<Offered>();
        all.add(groups);
        for (var served : features.all()) {
            served.module()
                    .datasets()
                    .forEach(dataset ->
                            all.add(new Offered(served.feature().id(), dataset, served.texts(), served.loader())));
        }
        return all;
    }
}
