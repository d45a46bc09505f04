package org.yourplace.csrbrokerage.impact;

import static org.yourplace.csrbrokerage.CsrPermission.SEE_IMPACT;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violation;

/** An employer's frozen figures, for whoever may see them. What is hidden never leaves the database through here. */
public final class ImpactService {
    private final FeatureContext core;

    public ImpactService(FeatureContext core) {
        this.core = core;
    }

    /** The latest first. */
    public Slice<FrozenQuarter> quarters(int limit, @Nullable String after) {
        core.access().require(SEE_IMPACT);
        var before = after == null || after.isEmpty()
                ? null
                : Quarter.read(after)
                        .orElseThrow(() -> DomainException.invalid(List.of(Violation.of("after", "not-a-cursor"))))
                        .from();
        return core.database().read(tx -> ImpactRows.list(tx, limit, before));
    }

    public FrozenQuarter quarter(String code) {
        core.access().require(SEE_IMPACT);
        var quarter = Quarter.read(code).orElseThrow(DomainException::notFound);
        return core.database().read(tx -> ImpactRows.find(tx, quarter).orElseThrow(DomainException::notFound));
    }

    public FrozenQuarter.Table table(String code, String sheet) {
        var wanted = Sheet.read(sheet).orElseThrow(DomainException::notFound);
        return quarter(code).table(wanted);
    }

    public Reconciled reconciled() {
        core.access().require(SEE_IMPACT);
        return core.database().read(Reconciling::of);
    }
}
