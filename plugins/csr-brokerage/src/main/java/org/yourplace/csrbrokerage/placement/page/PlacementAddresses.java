package org.yourplace.csrbrokerage.placement.page;

import java.util.List;
import org.yourplace.csrbrokerage.placement.Interests;
import org.yourplace.csrbrokerage.placement.PlacementService;
import org.yourplace.csrbrokerage.placement.RoleOffers;
import org.yourplace.kit.page.FeaturePages;
import org.yourplace.kit.page.NavEntry;
import org.yourplace.kit.page.Page;
import org.yourplace.spi.FeatureContext;

/** The pages of placements, by address. */
public final class PlacementAddresses implements FeaturePages {
    private final MyRolesPages roles;
    private final PlacementPages one;

    public PlacementAddresses(
            FeatureContext core, RoleOffers offers, PlacementService placements, Interests interests) {
        roles = new MyRolesPages(core, offers, placements);
        one = new PlacementPages(core, placements, interests);
    }

    @Override
    public List<Page> pages() {
        return List.of(
                Page.get(MyRolesPages.PATH, roles::show).forSignedIn(),
                Page.post(MyRolesPages.PATH, roles::save).forSignedIn(),
                Page.post(MyRolesPages.PATH + "/consent", roles::consent).forSignedIn(),
                Page.get(MyRolesPages.PATH + "/{id}", one::mine).forSignedIn(),
                Page.post(MyRolesPages.PATH + "/{id}", one::sayMine).forSignedIn(),
                Page.get("/placement/{secret}", one::linked).forLinkHolder(),
                Page.post("/placement/{secret}", one::sayByLink).forLinkHolder());
    }

    @Override
    public List<NavEntry> navigation() {
        return List.of(NavEntry.my("nav.my-roles", MyRolesPages.PATH));
    }
}
