package org.yourplace.testing.edge;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.edge.Bodies;
import org.yourplace.platform.edge.Caller;
import org.yourplace.platform.edge.Doorman;
import org.yourplace.platform.edge.EdgeFilter;
import org.yourplace.platform.edge.Gate;
import org.yourplace.platform.edge.KeptAnswers;
import org.yourplace.platform.edge.Limits;
import org.yourplace.platform.edge.Meter;
import org.yourplace.platform.edge.Throttle;
import org.yourplace.platform.texts.BundleTexts;
import org.yourplace.platform.who.Binding;
import org.yourplace.testing.TestCity;

/** The edge of a test city. Whatever passes is answered with a greeting, and it is remembered as whom it passed. */
final class Door {
    private final EdgeFilter filter;
    private final TestCity city;
    private int passed;
    private @Nullable Binding binding;
    private @Nullable Caller caller;
    private String body = "";
    private Runnable work = () -> {};
    private int status = 200;

    Door(TestCity city, Limits limits) {
        this.city = city;
        var kept = new KeptAnswers(city.embedded().jdbi("yp_app"), city.clock());
        this.filter = new EdgeFilter(
                new Doorman(city.directory(), city.identities(), true),
                new Gate(city.directory()),
                new Bodies(limits, new Throttle(), kept, city.bindings()),
                city.bindings(),
                BundleTexts.core(),
                Meter.NONE);
    }

    /** What happens behind the door. */
    Door answering(int answer, Runnable behind) {
        status = answer;
        work = behind;
        return this;
    }

    Exchange knock(Exchange exchange) {
        try {
            filter.doFilter(exchange.request(), exchange.response(), (request, response) -> {
                passed++;
                binding = city.bindings().current();
                caller = Caller.of((HttpServletRequest) request);
                body = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                work.run();
                ((HttpServletResponse) response).setStatus(status);
                response.setContentType("text/plain");
                response.getOutputStream().write(("answer " + passed).getBytes(StandardCharsets.UTF_8));
            });
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (ServletException failed) {
            throw new IllegalStateException(failed);
        }
        return exchange;
    }

    int passed() {
        return passed;
    }

    Binding binding() {
        if (binding == null) {
            throw new AssertionError("nothing has passed");
        }
        return binding;
    }

    Caller caller() {
        if (caller == null) {
            throw new AssertionError("nothing has passed");
        }
        return caller;
    }

    String body() {
        return body;
    }
}
