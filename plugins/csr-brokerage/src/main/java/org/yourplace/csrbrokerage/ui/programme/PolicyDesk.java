package org.yourplace.csrbrokerage.ui.programme;

import java.util.List;
import org.yourplace.csrbrokerage.programme.PolicyService;
import org.yourplace.csrbrokerage.programme.StaffService;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.spi.place.Area;

/** What the view of the policy and its pieces share. */
record PolicyDesk(
        ViewContext context, PolicyService policies, StaffService staff, ProgrammeWords words, List<Area> wards) {}
