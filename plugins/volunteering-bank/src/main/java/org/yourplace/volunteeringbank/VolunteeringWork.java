package org.yourplace.volunteeringbank;

import java.util.List;
import java.util.stream.Stream;
import org.yourplace.spi.feature.EventHandler;
import org.yourplace.spi.feature.Job;
import org.yourplace.volunteeringbank.archive.ArchiveJobs;
import org.yourplace.volunteeringbank.check.CheckJobs;
import org.yourplace.volunteeringbank.guardian.GuardianJobs;
import org.yourplace.volunteeringbank.hours.HoursWork;
import org.yourplace.volunteeringbank.mail.Correspondence;
import org.yourplace.volunteeringbank.message.MessageLetters;
import org.yourplace.volunteeringbank.offer.OfferJobs;
import org.yourplace.volunteeringbank.reply.ReplyJobs;
import org.yourplace.volunteeringbank.shift.RollHours;
import org.yourplace.volunteeringbank.shift.ShiftJobs;

/** What the bank does by itself: when it is time, or when something has happened. */
record VolunteeringWork(Services bank) {

    List<Job> jobs() {
        var core = bank.core();
        return Stream.of(
                        new Housekeeping(core).jobs(),
                        new ShiftJobs(core, bank.turns().shifts()).jobs(),
                        new ReplyJobs(core).jobs(),
                        new CheckJobs(core).jobs(),
                        new GuardianJobs(core).jobs(),
                        new OfferJobs(core).jobs(),
                        bank.alerts().jobs(),
                        new ArchiveJobs(core).jobs(),
                        List.of(new HoursWork(core).job()),
                        bank.pulling().jobs())
                .flatMap(List::stream)
                .toList();
    }

    List<EventHandler<?>> handlers() {
        var core = bank.core();
        return Stream.<List<EventHandler<?>>>of(
                        new Correspondence(core).handlers(),
                        new MessageLetters(core).handlers(),
                        new ShiftJobs(core, bank.turns().shifts()).handlers(),
                        new RollHours(core, bank.hours()).handlers(),
                        List.of(new HoursWork(core).handler()),
                        bank.pulling().handlers())
                .flatMap(List::stream)
                .toList();
    }
}
