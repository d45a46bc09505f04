package org.yourplace.volunteeringbank.desk;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.Violations;
import org.yourplace.volunteeringbank.application.AnswerPerson;
import org.yourplace.volunteeringbank.guardian.GuardianService;
import org.yourplace.volunteeringbank.guardian.RecordGuardian;

/** {@code /api/v1/tenants/{tenant}/volunteering-bank/desk}: what a supporter does for groups. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class DeskResource {
    private final DeskService desk;
    private final GuardianService guardians;

    public DeskResource(DeskService desk, GuardianService guardians) {
        this.desk = desk;
        this.guardians = guardians;
    }

    /**
     * A word on a submitted listing.
     *
     * @param verdict approve, ask or refuse
     * @param reason the question, or why not; needed unless it is approved
     */
    public record Check(String verdict, @Nullable String reason) {
        public Check {
            Violations.of()
                    .check(
                            "approve".equals(verdict) || "ask".equals(verdict) || "refuse".equals(verdict),
                            "verdict",
                            verdict == null ? "required" : "unknown-code")
                    .check("approve".equals(verdict) || (reason != null && !reason.isBlank()), "reason", "required")
                    .optionalText("reason", reason, 500)
                    .done();
        }
    }

    /** Applications whose groups are to be reminded. */
    public record Nudge(List<UUID> applications) {
        public Nudge {
            Violations.of()
                    .check(applications != null, "applications", "required")
                    .done();
            applications = List.copyOf(applications);
        }
    }

    /** How many reminders were asked for. */
    public record Nudged(int asked) {}

    /** Whether an organisation's listings go live without a check. */
    public record Trust(boolean trusted) {}

    @GET
    public MondayDesk monday() {
        return desk.monday();
    }

    @POST
    @Path("opportunities/{id}/check")
    public void check(@PathParam("id") UUID id, Check check) {
        var reason = String.valueOf(check.reason());
        switch (check.verdict()) {
            case "approve" -> desk.approve(id);
            case "ask" -> desk.ask(id, reason);
            default -> desk.refuse(id, reason);
        }
    }

    @POST
    @Path("nudges")
    public Nudged nudge(Nudge nudge) {
        return new Nudged(desk.nudge(nudge.applications()));
    }

    @POST
    @Path("applications/{id}/answer")
    public void answerFor(@PathParam("id") UUID id, AnswerPerson answer) {
        desk.answerFor(id, answer);
    }

    @POST
    @Path("applications/{id}/guardian")
    public void guardian(@PathParam("id") UUID id, RecordGuardian said) {
        guardians.record(id, said);
    }

    @POST
    @Path("organisations/{id}/trust")
    public void trust(@PathParam("id") UUID id, Trust trust) {
        desk.trust(id, trust.trusted());
    }
}
