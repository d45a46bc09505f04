package org.yourplace.workspace.tab;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.directory.Partnership;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.who.Binding;
import org.yourplace.platform.who.Identity;
import org.yourplace.spi.who.TenantRef;

/**
 * The person in front of a tab and the organisation they work for in it.
 *
 * @param tenant absent while they have chosen none
 */
public record Tab(
        Partnership partnership,
        Identity identity,
        @Nullable Tenant tenant) {

    /** Whom this tab belongs to, if anybody yet. */
    public static Optional<Tab> of(UI ui) {
        return Optional.ofNullable(ComponentUtil.getData(ui, Tab.class));
    }

    /** From here on everything in the tab is done for these. */
    public void takes(UI ui) {
        ComponentUtil.setData(ui, Tab.class, this);
    }

    /** The same tab with the person's rights as they are now. */
    public Tab with(Identity fresh) {
        return new Tab(partnership, fresh, tenant);
    }

    /** As whom the tab's work is done. */
    public Binding binding() {
        if (tenant != null) {
            return Binding.tenant(partnership, tenant, identity);
        }
        return identity.scope() == null ? Binding.person(partnership, identity) : Binding.ofPublic(partnership);
    }

    /** The organisation, where one must have been chosen. */
    public Tenant organisation() {
        if (tenant == null) throw new IllegalStateException("this tab works for no organisation");
        return tenant;
    }

    public TenantRef tenantRef() {
        var chosen = organisation();
        return new TenantRef(chosen.id(), chosen.slug(), chosen.name());
    }

    /** What to call the person. */
    public String personName() {
        var person = identity.person();
        return person == null ? "" : person.name();
    }
}
