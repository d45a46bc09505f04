package org.yourplace.volunteeringbank.page;

import java.util.List;

/**
 * A listing in easy words: {@code easy_read.jte}.
 *
 * @param href its whole page
 * @param phone whom to ring; empty when the group gives no number
 */
public record EasyReadPage(String title, String href, List<String> lines, String phone) {
    public EasyReadPage {
        lines = List.copyOf(lines);
    }
}
