package org.yourplace.kit.view;

/**
 * A figure for the first view of the workspace.
 *
 * @param what what is counted
 * @param value the number as people write it
 * @param beside what to compare it with; empty when there is nothing
 * @since 0.1
 */
public record HomeFigure(String what, String value, String beside) {}
