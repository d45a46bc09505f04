package org.yourplace.csrbrokerage.need.demo;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.csrbrokerage.need.Need;
import org.yourplace.csrbrokerage.need.NeedServices;
import org.yourplace.csrbrokerage.need.WriteNeed;
import org.yourplace.csrbrokerage.need.team.AskTeam;
import org.yourplace.csrbrokerage.need.team.SetTerms;
import org.yourplace.csrbrokerage.need.team.TeamAnswer;
import org.yourplace.csrbrokerage.need.team.TeamDay;
import org.yourplace.csrbrokerage.need.team.TeamDays;
import org.yourplace.spi.feature.DemoSeed.World;
import tools.jackson.databind.JsonNode;

/** Fourteen team days: eight agreed on the group's terms, three swapped for skills, two declined, one waiting. */
final class DemoTeamDays {
    private static final String KEEPER = "svs";
    private static final int WRITTEN = 40;
    private static final int ASKED = 20;
    private static final int ANSWERED = 17;
    private static final int SETTLED = 14;

    private final World world;
    private final NeedServices services;
    private final Map<String, UUID> hosted;
    private final Map<String, List<Need>> needs;

    /** @param needs of each group, for skills instead */
    DemoTeamDays(World world, NeedServices services, Map<String, UUID> hosted, Map<String, List<Need>> needs) {
        this.world = world;
        this.services = services;
        this.hosted = hosted;
        this.needs = needs;
    }

    void plant(JsonNode told) {
        var group = told.path("organisation").asString();
        var tenant = hosted.containsKey(group) ? KEEPER : group;
        var employer = told.path("employer").asString();
        var need = world.asMember(
                tenant, DemoNeeds.hour(world, WRITTEN), () -> services.needs().write(said(told, hosted.get(group))));
        DemoNeeds.approve(world, services, need, WRITTEN);
        var asked = world.asMember(employer, DemoNeeds.hour(world, ASKED), () -> services.asks()
                .ask(new AskTeam(
                        need.id(),
                        told.path("people").asInt(),
                        null,
                        null,
                        "Volunteering team",
                        "volunteering@" + employer + ".example")));
        switch (told.path("state").asString()) {
            case "accepted" -> accepted(told, tenant, employer, asked);
            case "swapped" -> swapped(group, tenant, employer, asked);
            case "declined" ->
                world.asMember(tenant, DemoNeeds.hour(world, ANSWERED), () -> services.days()
                        .decline(asked.id(), "We have no room for so many, and nobody to look after them that week."));
            default -> {}
        }
    }

    private void accepted(JsonNode told, String tenant, String employer, TeamDay asked) {
        world.asMember(
                tenant, DemoNeeds.hour(world, ANSWERED), () -> services.days().terms(asked.id(), terms(told)));
        world.asMember(employer, DemoNeeds.hour(world, SETTLED), () -> services.asks()
                .answer(asked.id(), TeamAnswer.accept(1)));
    }

    private void swapped(String group, String tenant, String employer, TeamDay asked) {
        var skill = needs.getOrDefault(group, List.of()).stream()
                .filter(need -> TeamDays.INSTEAD.contains(need.kind()))
                .findFirst()
                .orElseThrow()
                .id();
        world.asMember(
                tenant, DemoNeeds.hour(world, ANSWERED), () -> services.days().offerSkills(asked.id(), List.of(skill)));
        world.asMember(employer, DemoNeeds.hour(world, SETTLED), () -> services.asks()
                .answer(asked.id(), TeamAnswer.takeSkills(skill)));
    }

    private SetTerms terms(JsonNode told) {
        return new SetTerms(
                told.path("size").asInt(),
                world.today().plusDays(told.path("inDays").asInt()),
                told.path("costPence").asLong(),
                kit(told),
                "Old clothes and a bottle of water",
                "The group's coordinator");
    }

    private static @Nullable String kit(JsonNode told) {
        return told.path("kit").asString().isEmpty() ? null : told.path("kit").asString();
    }

    private WriteNeed said(JsonNode told, @Nullable UUID organisation) {
        return new WriteNeed(
                organisation,
                "team-day",
                told.path("title").asString(),
                "A day's work for a team that wants to see what it has done.",
                List.of(),
                told.path("cause").asString(),
                360,
                null,
                world.today().plusDays(told.path("inDays").asInt()),
                told.path("postcode").asString(),
                null,
                null,
                told.path("size").asInt(),
                told.path("costPence").asLong(),
                kit(told),
                "Old clothes and a bottle of water",
                "The group's coordinator",
                true,
                null,
                null);
    }
}
