package org.yourplace.platform.who;

import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.yourplace.platform.data.JtaDatabase;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.testing.EmbeddedDatabase;
import org.yourplace.testing.TestCity;

/** An organisation of its own for each test, in one city. */
abstract class FreshOrganisation {
    static TestCity city;
    static JtaDatabase database;
    static int number;

    Tenant here;

    @BeforeAll
    static void a_city() {
        city = new TestCity(EmbeddedDatabase.fresh(), "southampton");
        database = city.database();
    }

    @BeforeEach
    void a_fresh_organisation() {
        here = city.tenant("rights-" + ++number);
    }

    static void owner(java.util.function.Consumer<Handle> work) {
        city.owner().useHandle(work::accept);
    }
}
