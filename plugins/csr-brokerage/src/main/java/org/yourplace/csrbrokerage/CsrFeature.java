package org.yourplace.csrbrokerage;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.pf4j.Extension;
import org.yourplace.spi.Feature;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.FeatureModule;
import org.yourplace.spi.Permission;
import org.yourplace.spi.Setting;

/** CSR brokerage: time off for staff who help, and trustees, skills, mentors and things for charities that need them. */
@Extension
public final class CsrFeature implements Feature {
    public static final String ID = "csr-brokerage";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Set<? extends Permission> permissions() {
        return EnumSet.allOf(CsrPermission.class);
    }

    @Override
    public List<Setting<?>> settings() {
        return CsrSettings.ALL;
    }

    @Override
    public FeatureModule start(FeatureContext core) {
        return new CsrModule(core);
    }
}
