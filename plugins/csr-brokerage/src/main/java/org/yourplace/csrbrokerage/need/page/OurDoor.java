package org.yourplace.csrbrokerage.need.page;

import java.util.Map;
import java.util.function.Function;
import org.yourplace.csrbrokerage.need.NeedServices;
import org.yourplace.csrbrokerage.need.mail.NeedLetters;
import org.yourplace.kit.page.Addresses;
import org.yourplace.kit.page.PageRequest;
import org.yourplace.spi.people.Organisation;

/** The way in by a group's mailed link, and where its pages are. */
record OurDoor(NeedServices services) {
    <T> T open(PageRequest request, Function<Organisation, T> work) {
        return services.links()
                .open(request.path("secret"), () -> work.apply(services.links().group()));
    }

    static String home(PageRequest request) {
        return NeedLetters.PAGE + Addresses.segment(request.path("secret"));
    }

    Rejections rejections(Map<String, String> fields) {
        return new Rejections(services.core().texts(), fields);
    }

    NeedWords words(PageRequest request) {
        return new NeedWords(
                request.texts(), services.core().codes(), services.core().places());
    }
}
