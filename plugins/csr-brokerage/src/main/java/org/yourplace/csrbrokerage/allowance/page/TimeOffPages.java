package org.yourplace.csrbrokerage.allowance.page;

import java.util.List;
import org.yourplace.csrbrokerage.allowance.AllowanceServices;
import org.yourplace.kit.page.Beside;
import org.yourplace.kit.page.NavEntry;
import org.yourplace.kit.page.Page;

/** The pages of time off. */
public final class TimeOffPages {
    private final MyTimeOffPages mine;
    private final AskPages ask;
    private final OneTimeOffPages one;
    private final FindPages find;
    private final TimeOffBeside beside;
    private final DecidePages decide;
    private final ConfirmDaysPages confirm;

    public TimeOffPages(AllowanceServices services) {
        mine = new MyTimeOffPages(services);
        ask = new AskPages(services);
        one = new OneTimeOffPages(services);
        find = new FindPages(services);
        beside = new TimeOffBeside(services);
        decide = new DecidePages(services);
        confirm = new ConfirmDaysPages(services);
    }

    public List<Page> pages() {
        return List.of(
                Page.get(MyTimeOffPages.PATH, mine::show).forSignedIn(),
                Page.get(AskPages.PATH, ask::show).forSignedIn(),
                Page.post(AskPages.PATH, ask::ask).forSignedIn(),
                Page.get(FindPages.PATH, find::show).forSignedIn(),
                Page.get(MyTimeOffPages.PATH + "/{place}/{id}", one::show).forSignedIn(),
                Page.post(MyTimeOffPages.PATH + "/{place}/{id}", one::say).forSignedIn(),
                Page.get(DecidePages.PATH + "{secret}", decide::show).forLinkHolder(),
                Page.post(DecidePages.PATH + "{secret}", decide::decide).forLinkHolder(),
                Page.get(ConfirmDaysPages.PATH + "{secret}", confirm::show).forLinkHolder(),
                Page.post(ConfirmDaysPages.PATH + "{secret}", confirm::say).forLinkHolder());
    }

    public List<Beside> sections() {
        return List.of(new Beside(Beside.Place.ONE, beside::show));
    }

    public List<NavEntry> navigation() {
        return List.of(NavEntry.my("nav.my-time-off", MyTimeOffPages.PATH));
    }
}
