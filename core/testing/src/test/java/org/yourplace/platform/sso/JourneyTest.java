package org.yourplace.platform.sso;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.secrets.Sealing;

class JourneyTest {
    private static final Instant NOW = Instant.parse("2026-06-01T09:00:00Z");
    private final Sealing sealing = Sealing.of(Optional.of(Base64.getEncoder().encodeToString(new byte[32])));

    @Test
    void the_way_back_is_open_to_the_browser_that_left_and_not_for_long() {
        var journey = Journey.begin(7, Journey.Purpose.SIGN_IN, null, NOW);
        var cookie = journey.sealed(sealing);

        assertThat(Journey.open(sealing, cookie, NOW)).contains(journey);
        assertThat(Journey.open(sealing, cookie, NOW.plus(Journey.LONGEST).plusSeconds(1)))
                .isEmpty();
        assertThat(Journey.open(sealing, null, NOW)).isEmpty();
        assertThat(Journey.open(sealing, "nonsense", NOW)).isEmpty();
        assertThat(Journey.open(sealing, cookie.substring(0, cookie.length() - 2) + "AA", NOW))
                .isEmpty();
        assertThat(journey.answeredBy(journey.state())).isTrue();
        assertThat(journey.answeredBy("another")).isFalse();
        assertThat(journey.answeredBy(null)).isFalse();
    }

    @Test
    void a_proof_of_where_somebody_began_is_for_their_session_their_purpose_and_that_organisation() {
        var session = UUID.randomUUID();
        var proof = StartProof.toLink(sealing, 7, session, NOW);

        assertThat(StartProof.open(sealing, proof, NOW))
                .get()
                .extracting(StartProof::purpose, StartProof::tenant, StartProof::credential)
                .containsExactly(Journey.Purpose.LINK, 7L, session);
        assertThat(StartProof.open(sealing, proof, NOW.plusSeconds(3_600))).isEmpty();
        assertThat(StartProof.open(
                        sealing,
                        Journey.begin(7, Journey.Purpose.LINK, session, NOW).sealed(sealing),
                        NOW))
                .isEmpty();
    }

    @Test
    void what_was_typed_and_wanted_goes_along_and_nothing_else_does() {
        var firm = new Tenant(7, 1, "harbourline", "Harbourline", "business", null, true, null, null);

        assertThat(Wish.of(firm, "amy@harbourline.example", "/workspace/harbourline/people?q=a"))
                .isEqualTo(new Wish("amy@harbourline.example", "/workspace/harbourline/people?q=a"));
        for (var elsewhere : new String[] {
            "/my",
            "//evil.example",
            "/workspace/harbourline2",
            "/workspace/solent-ledger",
            "https://evil.example",
            "/workspace/harbourline/\r\nSet-Cookie: a=b",
            "/workspace/harbourline/\\evil.example"
        }) {
            assertThat(Wish.of(firm, "no address", elsewhere)).as(elsewhere).isEqualTo(Wish.NONE);
        }
        assertThat(Journey.begin(7, Journey.Purpose.SIGN_IN, null, NOW)
                        .towards("/workspace/harbourline")
                        .onward())
                .isEqualTo("/workspace/harbourline");
    }
}
