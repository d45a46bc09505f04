package org.yourplace.volunteeringbank.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.rules.RuleBook;
import org.yourplace.volunteeringbank.dbs.DbsLevel;
import org.yourplace.volunteeringbank.dbs.Eligibility;
import org.yourplace.volunteeringbank.dbs.Verdict.Outcome;
import tools.jackson.databind.ObjectMapper;

class RoleTemplateTest {
    private static final java.nio.file.Path CODES = java.nio.file.Path.of("../../tenant-config/codes");

    private static List<String> codes(String list) {
        return new ObjectMapper()
                .readTree(CODES.resolve(list + ".json").toFile())
                .path("codes")
                .valueStream()
                .map(code -> code.path("code").asString())
                .toList();
    }

    @Test
    void there_are_a_dozen_and_each_has_a_name() {
        var texts = ResourceBundle.getBundle("messages/volunteering-bank", Locale.ROOT);

        assertThat(RoleTemplate.all()).hasSize(12);
        assertThat(RoleTemplate.all()).allMatch(role -> texts.containsKey("template." + role.id()));
    }

    @Test
    void each_says_only_what_the_partnerships_lists_hold() {
        assertThat(RoleTemplate.all()).allSatisfy(role -> {
            assertThat(codes("skills")).containsAll(role.skills());
            assertThat(codes("expenses")).containsAll(role.expenses());
            assertThat(codes("access")).containsAll(role.access());
            assertThat(codes("checks")).containsAll(role.checks());
            assertThat(codes("times")).containsAll(role.times());
            assertThat(codes("causes"))
                    .containsAll(Stream.ofNullable(role.cause()).toList());
            assertThat(codes("how-often"))
                    .containsAll(Stream.ofNullable(role.howOften()).toList());
        });
    }

    @Test
    void none_asks_for_a_check_that_the_law_does_not_allow() {
        var eligibility = new Eligibility(RuleBook.shipped()::inForce);

        assertThat(RoleTemplate.all())
                .allSatisfy(role -> DbsLevel.heaviest(role.checks()).ifPresent(level -> assertThat(eligibility
                                .of(role.sheet().work(), level, LocalDate.of(2026, 11, 23))
                                .outcome())
                        .isEqualTo(Outcome.FITS)));
    }
}
