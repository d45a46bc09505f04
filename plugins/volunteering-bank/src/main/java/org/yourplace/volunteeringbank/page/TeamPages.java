package org.yourplace.volunteeringbank.page;

import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yourplace.kit.page.Form;
import org.yourplace.kit.page.PageRequest;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.error.DomainException;
import org.yourplace.volunteeringbank.VolunteeringError;
import org.yourplace.volunteeringbank.shift.BookTeam;
import org.yourplace.volunteeringbank.shift.ShiftDetails;
import org.yourplace.volunteeringbank.shift.ShiftService;
import org.yourplace.volunteeringbank.shift.TeamReceipt;
import org.yourplace.volunteeringbank.shift.TeamService;

/** {@code /volunteer/shift/{id}/team}: places for a team; and its coordinator's page, from where they are passed on. */
final class TeamPages {
    private static final String TEMPLATE = "volunteer/team.jte";

    private final FeatureContext core;
    private final ShiftService shifts;
    private final TeamService teams;
    private final Rejections rejections;

    TeamPages(FeatureContext core, ShiftService shifts, TeamService teams) {
        this.core = core;
        this.shifts = shifts;
        this.teams = teams;
        rejections = new Rejections(
                core.texts(),
                Map.of(
                        "team.required", "team.name.missing",
                        "name.required", "interest.name.missing",
                        "email.required", "team.email.missing",
                        "email.not-an-email", "team.email.missing",
                        "places.required", "team.places.missing",
                        "places.out-of-range", "team.places.missing"),
                Map.of());
    }

    PageResponse askForTeam(PageRequest request) {
        return team(200, request, shifts.read(ShiftPages.id(request.path("shift"))), Form.empty());
    }

    PageResponse bookTeam(PageRequest request) {
        var shift = shifts.read(ShiftPages.id(request.path("shift")));
        var form = request.posted();
        try {
            var team = teams.book(
                    shift.id(),
                    new BookTeam(
                            form.value("team"),
                            form.value("name"),
                            form.value("email"),
                            form.value("phone"),
                            number(form.value("places"))),
                    request.locale());
            return PageResponse.to(team.teamUrl());
        } catch (DomainException refused) {
            if (refused.code() == VolunteeringError.SHIFT_FULL) {
                form.reject("places", request.texts().get("error.shift-full"));
            } else {
                rejections.put(form, refused, request.texts());
            }
            return team(422, request, shift, form);
        }
    }

    private static @Nullable Integer number(String typed) {
        try {
            return typed.isBlank() ? null : Integer.valueOf(typed.strip());
        } catch (NumberFormatException none) {
            return -1;
        }
    }

    private PageResponse team(int status, PageRequest request, ShiftDetails shift, Form form) {
        var words = new ShiftWording(core, request.texts());
        if (!words.bookable(shift)) {
            throw DomainException.notFound();
        }
        return new PageResponse.Html(
                status,
                TEMPLATE,
                Map.of(
                        "page",
                        new TeamPage(
                                shift.title(),
                                ShiftWording.SHIFT + shift.id(),
                                shift.organisation(),
                                words.when(shift),
                                words.places(shift),
                                form,
                                ShiftWording.SHIFT + shift.id() + "/team",
                                Optional.empty())));
    }

    PageResponse coordinator(PageRequest request) {
        return coordinator(request, teams.read(request.path("secret")));
    }

    PageResponse cancelForTeam(PageRequest request) {
        var place = ShiftPages.id(request.posted().value("place"));
        try {
            teams.cancel(request.path("secret"), place);
        } catch (DomainException settled) {
            if (settled.code() != VolunteeringError.SHIFT_SETTLED) {
                throw settled;
            }
        }
        return PageResponse.to(TeamReceipt.PAGE + request.path("secret"));
    }

    private PageResponse coordinator(PageRequest request, TeamReceipt team) {
        var words = new ShiftWording(core, request.texts());
        var texts = request.texts();
        var members = new ArrayList<TeamPage.Member>();
        for (var place : team.places()) {
            boolean open = place.state().equals("booked") || place.state().equals("waiting");
            var name = place.name();
            members.add(new TeamPage.Member(
                    place.id().toString(),
                    members.size() + 1,
                    Objects.requireNonNullElse(name, ""),
                    texts.get(
                            open && place.state().equals("waiting")
                                    ? "team.waiting"
                                    : name == null && open ? "team.not-yet" : "place.state." + place.state()),
                    name != null && place.state().equals("booked"),
                    name == null && open ? request.origin() + place.joinUrl() : "",
                    open && team.shift().starts().isAfter(core.clock().instant())));
        }
        var zone = core.workingDays().zone();
        return PageResponse.page(
                TEMPLATE,
                Map.of(
                        "page",
                        new TeamPage(
                                team.shift().title(),
                                ShiftWording.SHIFT + team.shift().id(),
                                team.shift().organisation(),
                                words.when(team.shift()),
                                "",
                                Form.empty(),
                                TeamReceipt.PAGE + request.path("secret"),
                                Optional.of(new TeamPage.Booked(
                                        team.team(),
                                        team.reference(),
                                        team.waiting() == 0
                                                ? texts.count("team.held", team.held())
                                                : texts.count("team.held-and-waiting", team.held(), team.waiting()),
                                        texts.day(team.confirmBy().atZone(zone).toLocalDate()),
                                        members)))));
    }
}
