package org.yourplace.workspace.web;

import com.vaadin.flow.server.VaadinServlet;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebInitParam;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.yourplace.kit.page.Addresses;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.platform.edge.Caller;
import org.yourplace.workspace.shell.Whereabouts;

/** Vaadin's servlet. Whoever asks for a page of it without being signed in is led to the door first. */
@WebServlet(
        name = "workspace",
        urlPatterns = {"/workspace/*", "/VAADIN/*"},
        asyncSupported = true,
        loadOnStartup = 1,
        initParams = {
            @WebInitParam(name = "closeIdleSessions", value = "true"),
            @WebInitParam(name = "heartbeatInterval", value = "120")
        })
public class WorkspaceServlet extends VaadinServlet {
    private static final long serialVersionUID = 1L;

    /** Where somebody signs in, and what carries the way back. */
    static final String DOOR = "/sign-in";

    @Inject
    private transient Whereabouts whereabouts;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (isPage(request)) {
            var identity = Caller.find(request).flatMap(Caller::identified);
            if (identity.isEmpty()) {
                response.sendRedirect(door(request.getRequestURI()));
                return;
            }
            var first = whereabouts.first(Caller.of(request), identity.get(), request.getPathInfo());
            if (first.isPresent()) {
                response.sendRedirect(first.get());
                return;
            }
            if (!whereabouts.leads(Caller.of(request), identity.get(), request.getPathInfo())) {
                response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            }
        }
        super.service(request, response);
    }

    /** The way to sign in and come back. */
    public static String door(String back) {
        return Addresses.withQuery(DOOR, java.util.Map.of("back", back));
    }

    private static boolean isPage(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && request.getServletPath().equals(ViewContext.ROOT)
                && request.getParameter("v-r") == null
                && !String.valueOf(request.getPathInfo()).startsWith("/VAADIN/");
    }
}
