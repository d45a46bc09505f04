package org.yourplace.csrbrokerage.allowance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yourplace.csrbrokerage.PageReader;
import org.yourplace.csrbrokerage.allowance.TimeOffEvents.TimeOffOwed;
import org.yourplace.kit.page.Visitor;

/** The pages of time off, as a browser without JavaScript reads them. */
class TimeOffPagesIT {
    private final AllowanceCity city = new AllowanceCity();
    private final Letters letters = new Letters(city);
    private final AllowancePart part = new AllowancePart(city.at.core);

    private PageReader reader(Locale locale) {
        return new PageReader(
                part, locale, Optional.of(new Visitor(city.ada.person().id(), "Ada", "ada@example.org", true)));
    }

    private PageReader.Seen get(String address) {
        return city.as(city.herself(), () -> reader(Locale.UK).get(address));
    }

    private PageReader.Seen post(String address, Map<String, String> form) {
        return city.as(city.herself(), () -> reader(Locale.UK).post(address, form));
    }

    private PageReader.Seen byLink(String address, Map<String, String> form) {
        var guest = new PageReader(part, Locale.UK, Optional.empty());
        return city.as(
                city.at.city.guest().at(AllowanceCity.AFTER),
                () -> form.isEmpty() ? guest.get(address) : guest.post(address, form));
    }

    private static Map<String, String> form(String day, String from, String until) {
        return Map.of("day", day, "month", "6", "year", "2026", "from", from, "until", until);
    }

    @Test
    void what_is_left_is_shown_and_asking_books() {
        assertThat(get("/my/time-off").html())
                .contains("council", "21 hours of 21 hours", "5 working days of notice", "8 June 2026");
        assertThat(get("/my/time-off/ask").html()).contains("Which day?", "Paid or unpaid?");

        var asked = post("/my/time-off/ask", form("15", "9", "1pm"));

        assertThat(asked.status()).isEqualTo(303);
        assertThat(get(asked.location()).html())
                .contains("Asked. Your hours are booked", "4 hours, paid", "Max Boss", "Your reference is");
        assertThat(get("/my/time-off").html()).contains("17 hours of 21 hours", "Waiting for an answer");

        var off = post(asked.location().replaceAll("\\?.*", ""), Map.of("say", "withdraw"));
        assertThat(get(off.location()).html()).contains("Called off");
    }

    @Test
    void a_form_that_is_refused_keeps_what_was_typed_and_says_the_rule() {
        var soon = post("/my/time-off/ask", form("3", "9", "13"));
        assertThat(soon.status()).isEqualTo(422);
        assertThat(soon.html()).contains("5 working days", "8 June 2026", "value=\"13\"");
        assertThat(post("/my/time-off/ask", form("31", "noon", "")).html())
                .contains("Enter a real date", "Enter a time", "value=\"noon\"");
        assertThat(post("/my/time-off/ask", form("15", "13", "9")).html()).contains("at least 15 minutes");
        assertThat(post("/my/time-off/ask", form("15", "00:00", "23:00")).html())
                .contains("You have 21 hours at most");
    }

    @Test
    void a_manager_decides_on_one_page_from_the_mail_and_the_host_says_who_came() {
        var asked = city.asked();
        city.told(asked);
        letters.deliver(city.at.hr, new TimeOffOwed(asked.id(), 0));
        var page = "/decide-time-off/" + letters.last().secret(TimeOffLetters.DECIDE);
        assertThat(byLink(page, Map.of()).html())
                .contains("Time off for Ada Day", "4 hours, paid", "Within your policy", "17 hours")
                .doesNotContain(AllowanceCity.CANARY);
        assertThat(byLink(page, Map.of("answer", "refused", "reason", "")).html())
                .contains("Say why");
        assertThat(byLink(page, Map.of("answer", "nonsense")).status()).isEqualTo(422);

        var done = byLink(page, Map.of("answer", "approved"));
        assertThat(byLink(done.location(), Map.of()).html()).contains("Approved. They have an e-mail.");

        city.at.run(
                "INSERT INTO core.organisation_contact (id, tenant_id, audience_id, email) VALUES (?, ?, ?, 'pantry@example.org')",
                city.organisation(city.pantry),
                city.pantry.id(),
                city.pantry.id());
        letters.deliver(city.host(), new TimeOffEvents.DayTold(dayOf(asked), "expected"));
        assertThat(letters.last().plain()).contains("wants to come on Monday 15 June", "4 hours");
        city.at.city.run(city.host().at(AllowanceCity.AFTER), city.work::remind);
        city.at.city.run(city.host().at(AllowanceCity.AFTER), city.work::remind);
        assertThat(letters.all())
                .filteredOn(one -> one.subject().startsWith("Say who came"))
                .hasSize(1);
        var days = "/confirm-days/" + letters.last().secret(TimeOffLetters.CONFIRM);
        var shown = byLink(days, Map.of()).html();
        assertThat(shown).contains("Who came to help?", "Pack parcels").doesNotContain("council", "paid");
        var id = shown.replaceAll("(?s).*id=\"day-([0-9a-f-]{36})\".*", "$1");
        assertThat(byLink(days, Map.of("id", id, "say", "changed", "time", "lots"))
                        .html())
                .contains("Enter hours as a number", "value=\"lots\"");
        var said = byLink(days, Map.of("id", id, "say", "changed", "time", "3.5"));
        assertThat(byLink(said.location(), Map.of()).html()).contains("Confirmed. Thank you.", "No days to confirm");

        assertThat(city.paid().taken()).isEqualTo(210);
        assertThat(get("/my/time-off").html()).contains("Pack parcels", AllowanceCity.CANARY, "Confirmed");
    }

    private UUID dayOf(TimeOff asked) {
        return city.as(city.herself(), () -> city.services.myDays().mine(asked.ref()))
                .orElseThrow()
                .id();
    }

    @Test
    void councillors_are_told_and_whoever_has_no_employer_here_too() {
        city.at.run("UPDATE csr_brokerage.employee SET councillor = true WHERE id = ?", city.adaId);
        assertThat(get("/my/time-off").html()).contains("As a councillor you are outside the allowance");
        var nobody = city.at.city.person();

        assertThat(city.as(nobody, () -> reader(Locale.UK).get("/my/time-off")).html())
                .contains("Link your work sign-on");
    }

    @Test
    void the_pages_speak_polish() {
        assertThat(city.as(city.herself(), () -> reader(Locale.forLanguageTag("pl"))
                                .get("/my/time-off"))
                        .html())
                .contains("Zostało", "Poproś o czas wolny");
    }

    @Test
    void what_is_there_to_help_with_leads_to_asking() {
        assertThat(get("/my/time-off/find").html()).contains("0 found", "Try fewer words");
        assertThat(get("/my/time-off/find?kind=need&words=accounts").status()).isEqualTo(200);
    }
}
