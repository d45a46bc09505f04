package org.yourplace.platform.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.util.List;
import org.yourplace.platform.edge.Caller;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.place.Codes;

/** The partnership's word lists: causes, skills and so on. */
@Path("/codes/{list}")
@ApplicationScoped
public class CodesResource {
    @Inject
    private Codes codes;

    @Context
    private HttpServletRequest request;

    /** The words of a list, in the order to show them. */
    public record Words(List<Word> items) {}

    /** One word in the caller's language. */
    public record Word(String code, String label) {}

    @GET
    public Words read(@PathParam("list") String list) {
        var locale = Caller.of(request).locale();
        var words = codes.list(list).stream()
                .map(word -> new Word(word.code(), word.label(locale)))
                .toList();
        if (words.isEmpty()) {
            throw DomainException.notFound();
        }
        return new Words(words);
    }
}
