package org.yourplace.volunteeringbank.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.volunteeringbank.BankCity;
import org.yourplace.volunteeringbank.page.Reader;

/** Groups with pages of their own, and what they write there to ask for help. The day is Monday 1 June 2026. */
abstract class GroupsOwnPage {
    static final Map<String, List<String>> SIX = Map.of(
            "title", List.of("Host the Tuesday kettle"),
            "description", List.of("Fill the urn.\nSay hello by name.\nWash up together."),
            "commitment", List.of("regular"),
            "howOften", List.of("weekly"),
            "times", List.of("weekday"),
            "hours", List.of("1,5"),
            "postcode", List.of("so19 9jb"),
            "places", List.of("4"));
    static final Map<String, List<String>> CHECK = Map.of(
            "paidBefore", List.of("no"),
            "around", List.of("adults", "children"),
            "tasks", List.of("company"),
            "expenses", List.of("travel"),
            "access", List.of("step-free", "seated"),
            "checks", List.of("none"),
            "promise", List.of("yes"),
            "do", List.of("send"));

    static BankCity bank;
    static Reader reader;

    @BeforeAll
    static void a_city() {
        bank = new BankCity();
        bank.dbsChecks();
        reader = new Reader(bank.module, Locale.UK, Optional.empty());
    }

    static Reader.Seen get(String address) {
        return bank.asGuest(() -> reader.get(address));
    }

    static Reader.Seen send(String address, Map<String, List<String>> form) {
        return bank.asGuest(() -> reader.send(address, form));
    }

    static Map<String, List<String>> with(Map<String, List<String>> form, String field, String... values) {
        var other = new HashMap<>(form);
        other.put(field, List.of(values));
        return other;
    }

    /** A group that a supporter keeps, with its page. */
    static String hosted(String slug) {
        var id = bank.city.organisation(bank.svs.id(), slug, true);
        return bank.groupPage(bank.svs, id);
    }

    /** A group with a sign-in of its own, which its supporter trusts. */
    static String trusted() {
        return bank.groupPage(bank.pantry, bank.organisation(bank.pantry));
    }

    /** Sends both steps; gives the address of the listing on the group's page. */
    static String asked(String page, Map<String, List<String>> check) {
        return asked(page, SIX, check);
    }

    static String asked(String page, Map<String, List<String>> six, Map<String, List<String>> check) {
        var written = send(page + "/help", six);
        assertThat(written.status()).as(written.html()).isEqualTo(303);
        var sent = send(written.location(), check);
        assertThat(sent.status()).as(sent.html()).isEqualTo(303);
        return sent.location();
    }

    static UUID id(String location) {
        return UUID.fromString(location.replaceAll(".*/listings/([0-9a-f-]{36}).*", "$1"));
    }

    static String state(String location) {
        return bank.look(String.class, "SELECT status FROM volunteering_bank.opportunity WHERE id = ?", id(location));
    }

    static <T> T at(Tenant tenant, Supplier<T> work) {
        return bank.as(tenant, work);
    }
}
