package org.yourplace.volunteeringbank.question;

/** A question as it was asked that day, and what somebody answered: yes, no, one of the choices, or a text. */
public record Answered(String question, String answer) {}
