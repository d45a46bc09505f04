package org.yourplace.platform.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yourplace.spi.error.DomainException;

class SealingTest {
    private static final String OLD = key(1);
    private static final String NEW = key(2);

    @Test
    void what_is_sealed_opens_again_and_shows_nothing() {
        var sealing = Sealing.of(Optional.of(OLD));

        var sealed = sealing.seal("JBSWY3DPEHPK3PXP", "totp 1");

        assertThat(sealed).doesNotContain("JBSWY3DPEHPK3PXP");
        assertThat(sealing.open(sealed, "totp 1")).isEqualTo("JBSWY3DPEHPK3PXP");
        assertThat(sealing.seal("JBSWY3DPEHPK3PXP", "totp 1")).isNotEqualTo(sealed);
    }

    @Test
    void moved_to_another_row_it_does_not_open() {
        var sealing = Sealing.of(Optional.of(OLD));
        var sealed = sealing.seal("secret", "totp 1");

        assertThatIllegalStateException().isThrownBy(() -> sealing.open(sealed, "totp 2"));
    }

    @Test
    void changed_by_one_letter_it_does_not_open() {
        var sealing = Sealing.of(Optional.of(OLD));
        var sealed = sealing.seal("secret", "totp 1");
        var last = sealed.charAt(sealed.length() - 5) == 'A' ? 'B' : 'A';
        var changed = sealed.substring(0, sealed.length() - 5) + last + sealed.substring(sealed.length() - 4);

        assertThatIllegalStateException().isThrownBy(() -> sealing.open(changed, "totp 1"));
    }

    @Test
    void a_new_key_in_front_seals_and_the_old_one_still_opens() {
        var before = Sealing.of(Optional.of(OLD)).seal("secret", "totp 1");
        var turned = Sealing.of(Optional.of(NEW + ", " + OLD));

        assertThat(turned.open(before, "totp 1")).isEqualTo("secret");
        assertThat(turned.outdated(before)).isTrue();
        assertThat(turned.outdated(turned.seal("secret", "totp 1"))).isFalse();
        assertThatIllegalStateException()
                .isThrownBy(() -> Sealing.of(Optional.of(NEW)).open(before, "totp 1"));
    }

    @Test
    void without_a_key_nothing_is_sealed() {
        var none = Sealing.of(Optional.empty());

        assertThat(none.available()).isFalse();
        assertThatThrownBy(() -> none.seal("secret", "totp 1")).isInstanceOf(DomainException.class);
    }

    @Test
    void a_short_key_is_refused_at_the_start() {
        assertThatIllegalArgumentException().isThrownBy(() -> Sealing.of(Optional.of("c2hvcnQ=")));
    }

    private static String key(int first) {
        var bytes = new byte[32];
        bytes[0] = (byte) first;
        return Base64.getEncoder().encodeToString(bytes);
    }
}
