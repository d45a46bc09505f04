package org.yourplace.site.port;

/** Where a reader's report about a page goes: a task for the people who help groups. */
public interface Reports {

    /**
     * Takes a report.
     *
     * @param page address of the page; empty when not known
     * @param what what is wrong, in the reader's words
     * @param contact how to reach the reader; empty when they did not say
     * @return a reference that can be told on the phone
     */
    String report(String page, String what, String contact);
}
