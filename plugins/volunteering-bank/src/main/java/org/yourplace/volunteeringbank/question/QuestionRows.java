package org.yourplace.volunteeringbank.question;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violation;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Questions and answers in the database. */
public final class QuestionRows {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Question>> QUESTIONS = new TypeReference<>() {};
    private static final TypeReference<List<Answered>> ANSWERS = new TypeReference<>() {};

    private final Tx tx;

    public QuestionRows(Tx tx) {
        this.tx = tx;
    }

    /** What a listing asks that the caller may see. */
    public Questions of(UUID opportunity) {
        return tx.sql()
                .createQuery("SELECT questions FROM volunteering_bank.question_set WHERE id = :id")
                .bind("id", opportunity)
                .mapTo(String.class)
                .findFirst()
                .map(json -> new Questions(read(json, QUESTIONS)))
                .orElse(Questions.NONE);
    }

    void put(UUID opportunity, UUID organisation, Questions asked, Instant at) {
        if (asked.questions().isEmpty()) {
            tx.sql()
                    .createUpdate(
                            "DELETE FROM volunteering_bank.question_set WHERE id = :id AND tenant_id = core.tenant()")
                    .bind("id", opportunity)
                    .execute();
            return;
        }
        tx.sql()
                .createUpdate("""
                        INSERT INTO volunteering_bank.question_set (id, organisation_id, questions, written_at)
                        VALUES (:id, :organisation, :questions, :at)
                        ON CONFLICT (id, tenant_id) DO UPDATE SET questions = EXCLUDED.questions, written_at = EXCLUDED.written_at""")
                .bind("id", opportunity)
                .bind("organisation", organisation)
                .bind("questions", JSON.writeValueAsString(asked.questions()))
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .execute();
    }

    /** Holds answers against the questions, in their order; refuses what does not fit. Absent when nothing was answered. */
    public static @Nullable String fit(Questions asked, Map<String, String> said) {
        var wrong = new ArrayList<Violation>();
        var answered = new ArrayList<Answered>();
        for (int i = 0; i < asked.questions().size(); i++) {
            var question = asked.questions().get(i);
            var answer = said.get(String.valueOf(i + 1));
            var field = "answers." + (i + 1);
            question.wrong(answer).ifPresent(why -> wrong.add(Violation.of(field, why, Question.LONGEST)));
            if (answer != null && !answer.isBlank()) {
                answered.add(new Answered(question.text(), answer.strip()));
            }
        }
        if (!wrong.isEmpty()) {
            throw DomainException.invalid(wrong);
        }
        return answered.isEmpty() ? null : JSON.writeValueAsString(answered);
    }

    /** Keeps what somebody answered, at the organisation's desk. */
    public void answer(
            UUID application, UUID organisation, @Nullable UUID person, byte[] holder, String answers, Instant at) {
        tx.sql()
                .createUpdate("""
                        INSERT INTO volunteering_bank.application_answer (id, organisation_id, person_id, holder_hash, answers, answered_at)
                        VALUES (:id, :organisation, CAST(:person AS uuid), :holder, :answers, :at)""")
                .bind("id", application)
                .bind("organisation", organisation)
                .bind("person", person == null ? null : person.toString())
                .bind("holder", HexFormat.of().formatHex(holder))
                .bind("answers", answers)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .execute();
    }

    /** What was answered, as it is kept. */
    public static List<Answered> read(@Nullable String answers) {
        return answers == null ? List.of() : read(answers, ANSWERS);
    }

    /** What cannot be read is not shown; nothing of ours writes such a thing. */
    private static <T> List<T> read(String json, TypeReference<List<T>> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JacksonException unreadable) {
            return List.of();
        }
    }
}
