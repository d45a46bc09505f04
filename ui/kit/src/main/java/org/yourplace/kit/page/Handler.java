package org.yourplace.kit.page;

/**
 * Answers the requests of one page. It reads the request into a command, calls a service and chooses what to show; rules are the
 * service's. For a POST the site has already checked that the form came from one of our own pages.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface Handler {

    PageResponse handle(PageRequest request);
}
