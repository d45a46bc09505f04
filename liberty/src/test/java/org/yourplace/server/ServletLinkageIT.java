package org.yourplace.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The workspace's library names a later Servlet API than the server offers. It links all the same as long as nothing in the WAR uses what
 * only the later one has: that is what is looked at here, in every jar, at every update of either.
 */
class ServletLinkageIT {
    private static final String SERVLET = "jakarta/servlet/";
    private static final Path LIBRARIES = Path.of("target", "your-place", "WEB-INF", "lib");

    /** JSP is not the Servlet API, and nothing here uses it. */
    private static final Set<String> ELSEWHERE = Set.of("jakarta/servlet/jsp/");

    /**
     * Passed on by Atmosphere's wrappers to methods that Servlet 6.0 took away, and 6.1 did not bring back: any server of today lacks
     * them, and whoever called the wrapper would have to be written for Servlet 5.
     */
    private static final Set<String> GONE_EVERYWHERE = Set.of(
            "org/atmosphere/cpr/AtmosphereRequestImpl -> getRealPath",
            "org/atmosphere/cpr/AtmosphereRequestImpl -> isRequestedSessionIdFromUrl",
            "org/atmosphere/cpr/AtmosphereResponseImpl -> setStatus");

    private static final Classes WAR = new Classes();
    private static final Classes EVERYTHING = new Classes();

    @BeforeAll
    static void read() throws IOException {
        List<Path> libraries = Classes.jarsIn(LIBRARIES);
        WAR.addAll(libraries);
        EVERYTHING.addAll(libraries);
        EVERYTHING.add(servletApi());
    }

    private static Path servletApi() {
        return List.of(System.getProperty("java.class.path").split(System.getProperty("path.separator"))).stream()
                .map(Path::of)
                .filter(path -> path.getFileName().toString().matches("jakarta\\.servlet-api-6\\.0\\..*\\.jar"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the Servlet 6.0 API is not on the class path"));
    }

    @Test
    void no_jar_of_the_war_refers_to_a_servlet_class_that_the_server_lacks() {
        Set<String> missing = new TreeSet<>();
        for (ClassFile file : WAR.all()) {
            file.classes().stream()
                    .filter(name ->
                            name.startsWith(SERVLET) && ELSEWHERE.stream().noneMatch(name::startsWith))
                    .filter(name -> !EVERYTHING.holds(name))
                    .forEach(name -> missing.add(file.name() + " -> " + name));
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void no_jar_of_the_war_calls_a_servlet_method_that_the_server_lacks() {
        Set<String> missing = new TreeSet<>();
        int looked = 0;
        for (ClassFile file : WAR.all()) {
            for (ClassFile.Reference reference : file.references()) {
                if (EVERYTHING.holds(reference.owner()) && EVERYTHING.derivesFrom(reference.owner(), SERVLET)) {
                    looked++;
                    String call = file.name() + " -> " + reference.member().replaceFirst(":.*", "");
                    if (!EVERYTHING.resolves(reference) && !GONE_EVERYWHERE.contains(call)) {
                        missing.add(file.name() + " -> " + reference.owner() + "." + reference.member());
                    }
                }
            }
        }

        System.out.println("FIGURE servlet linkage: " + WAR.size() + " classes, " + looked + " references, "
                + missing.size() + " missing");
        assertThat(looked).isGreaterThan(1_000);
        assertThat(missing).isEmpty();
    }

    @Test
    void the_look_finds_a_method_that_only_a_later_servlet_api_has() {
        var later = new ClassFile.Reference(
                "jakarta/servlet/http/HttpServletResponse", "sendRedirect:(Ljava/lang/String;IZ)V");

        assertThat(EVERYTHING.resolves(later)).isFalse();
    }
}
