package org.yourplace.volunteeringbank.pull;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A source whose site has five pages, and can be odd on the third. */
abstract class SiteOfFivePages {
    PullCity city;
    StubSite site;

    @BeforeEach
    void a_site_with_five_pages() {
        city = new PullCity();
        site = city.site;
        site.items.addAll(StubSite.roles(45));
    }

    @AfterEach
    void close() {
        city.close();
    }

    static StubSite.Odd third(StubSite.Odd way) {
        return exchange -> exchange.getRequestURI().toString().contains("page=3") && way.answered(exchange);
    }
}
